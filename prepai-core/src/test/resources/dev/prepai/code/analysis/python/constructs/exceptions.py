class Failure(Exception): pass


def risky(action, fallback=None):
    try:
        result = action()
    except (ValueError, TypeError) as error:
        if fallback:
            return fallback(error)
        raise Failure("no way") from error
    except OSError:
        raise
    except:
        return None
    else:
        if result:
            return result
    finally:
        print("done" if fallback else "failed")


def nested():
    try:
        try:
            return 1
        finally:
            pass
    except ZeroDivisionError: return 2
    else: return 3


try:
    import fast
except ImportError:
    fast = None
