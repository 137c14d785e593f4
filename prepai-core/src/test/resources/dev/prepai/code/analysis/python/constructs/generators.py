def numbers(limit):
    value = 0
    while value < limit:
        received = yield value
        if received is not None:
            value = received
        value += 1
    else:
        yield
    return (yield from range(limit)) or None


def merge(left, right):
    left, right = iter(left), iter(right)
    try:
        while True:
            yield next(left), (yield next(right))
    except StopIteration:
        return


def empty():
    return
    yield


gen = (yield_ for yield_ in ())
