total = 0
names = []


def add(value):
    global total
    total += value
    return total


def outer():
    shared = 1
    unused = 2

    def inner():
        nonlocal shared
        shared += 1

        def innermost():
            global names
            names = [shared for shared in range(shared)]
            return shared
        return innermost

    class Local:
        shared = shared
        field = [shared for _ in range(3)]

        def method(self):
            return shared

    del unused
    return inner, Local


def shadow(total):
    for total in range(total):
        total: int = total + 1
    with open(str(total)) as total:
        pass
    try:
        pass
    except OSError as total:
        print(total)
    import total
    def total(): pass
    class total: pass
    return total, (total := 1)
