import functools


def logged(level=1 if True else 2):
    def wrap(function):
        @functools.wraps(function)
        def inner(*args, **kwargs):
            if level and args:
                print(args)
            return function(*args, **kwargs)
        return inner
    return wrap


def plain(function):
    """Wraps without a change."""
    def inner(*args):
        if args:
            return function(*args)
        return None
    return inner


@logged(level=[x for x in range(3) if x][0] and 1)
@plain
def decorated(a=1 or 2, *, b: int if True else str = 3) -> None if True else int:
    return a


@(lambda function: function)
async def other(): return await decorated()


@plain
class Thing:
    @logged(1) if True else plain
    def method(self): pass
