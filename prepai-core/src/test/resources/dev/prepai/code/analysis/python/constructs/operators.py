def arithmetic(a, b):
    return a + b - a * b / a // b % a ** b @ a, a ** -b ** a, -a ** b, +a, ~a, - -a, not not a


def bits(a, b):
    return a & b | a ^ b << a >> b & ~a, (a | b) & (a ^ b), a << b << a, a | b | a


def comparisons(a, b, c):
    return a < b <= c > a >= b == c != a, a is b, a is not b, a in b, a not in b, not a in b, a < b and b < c, (a < b) < c


def mixed(a, b):
    return a + b if a - b else a * b, a[b + 1:b - 1, ...], a(*b, **a), [*a, *b], {**a, "b": b, **{}}, {*a, b}, (a, *b)


def precedence(a, b, c):
    return a or b and not c == a | b ^ c & a << b + c * -a ** b, await_(a) if (b := a + c) > 1 else b


await_ = print
