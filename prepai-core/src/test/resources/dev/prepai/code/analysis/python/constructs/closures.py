def counter(start=0):
    count = start

    def increase(by=1):
        nonlocal count
        if by:
            count += by
        return count

    def reset():
        nonlocal count
        count = start if start else 0

        def again():
            while count > 0 and start:
                pass
            return count

        return again

    if start > 10:
        def show():
            return str(count) if count else "none"
    else:
        show = lambda: count or "none"

    return increase, reset, show


def make_class(base):
    flag = base is not None

    class Local(base or object):
        default = 1 if flag else 2

        def method(self):
            if self.default and flag:
                return [x for x in range(3)]
            return None

        class Deeper:
            def other(self):
                return 1 or 2

    return Local
