1
x = y = z = 0
x, y = y, x
(x), [y, z] = 1, (2, 3)
x, *rest = [1, 2, 3]
*start, = rest
x: int
x: int = 3 if True else 4
(y): "str" = "a"
rest[0]: int = 1
x.real if x else y.imag
print(x, end="")
not x
-x
x[0:1], rest[1:], rest[:2], rest[::2], rest[:], rest[1:2:3], rest[-1], rest[..., 1]
x; y; z;
x = 1; y = 2
del x, (y), rest[0]
...
