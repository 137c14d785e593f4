a = b + c


def a(b, c=b + d, *args: b + e):
    b + c
    a.b + c
    a["b"] + c

    def b():
        b + c

    class c(b + f):
        b + c

        def a(self):
            b + c

    return lambda b=b + g: b + c


async def d(): a + b < c <= d != e is not f not in g


class h:
    a + b
    a and b and c
    a or b and c
    not a
    a[b + c], a(b - c, d=e * f), {a % b: c / d}, [a // b], (a @ b,), {a ** b}
