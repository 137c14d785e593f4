"""Classes within classes, and what stands between their methods."""


class Outer(object):
    """Documented."""

    limit = 10 if True else 20
    table = {key: key * 2 for key in range(limit) if key % 2}

    if limit > 5:
        def large(self):
            return self.limit > 5 and True
    else:
        def large(self):
            return False

    class Inner:
        class Innermost:
            def deepest(self, value):
                return value if value else None

        def method(self, a, b=1, *c, d, **e):
            for each in c:
                if each:
                    return each
            return None

    for name in ("x", "y"):
        locals()[name] = name

    @property
    def size(self):
        return len(self.table) or 0

    @size.setter
    def size(self, value):
        self.limit = value if value > 0 else 0

    @staticmethod
    def make(kind=None if limit else 1):
        return Outer() if kind is None else kind()


class Empty: pass


class Meta(type):
    def __new__(mcs, name, bases, space, **options):
        return super().__new__(mcs, name, bases, space)


class Made(Outer, Empty if True else object, metaclass=Meta, option=1 and 2): ...
