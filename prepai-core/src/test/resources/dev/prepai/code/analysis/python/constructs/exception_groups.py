def handle(task):
    try:
        task()
    except* ValueError as group:
        for error in group.exceptions:
            if error:
                print(error)
    except* (TypeError, KeyError):
        pass
    else:
        return True
    finally:
        print("end")
    return False
