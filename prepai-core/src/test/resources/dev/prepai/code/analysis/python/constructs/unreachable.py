def early(x):
    return x
    print("never")


def branches(x):
    if x:
        return 1
    else:
        raise ValueError(x)
    y = 2
    return y


def endless():
    while True:
        pass
    return None


def left():
    while True:
        if left:
            break
        continue
        print("never")
    return None


def tried():
    try:
        return 1
    except ValueError:
        return 2
    finally:
        print("always")
    return 3
