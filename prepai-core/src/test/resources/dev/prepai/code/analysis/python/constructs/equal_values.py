def compare(value, name, text):
    a = value + 1
    b = value + 1.0
    c = value + True
    d = value + 0x1
    e = value + 1_0
    f = value + 10
    g = value + 1e1
    h = value + 0j + 0 + False + 0.0
    i = value + 2j + 2.0j + 2
    j = name == "name" or name == b"name" or name == 'na' "me"
    k = text == "\x61" or text == "a" or text == "\141" or text == "\u0061" or text == "\N{LATIN SMALL LETTER A}"
    l = text == "\n" or text == """
""" or text == r"\n" or text == "\\n" or text == "\q" or text == "\\q"
    m = text == b"\x61" or text == b"a" or text == b"\u0061" or text == rb"\x61"
    n = value.name + name + self.name + name.value
    o = None is value or ... is value or value is None or Ellipsis is value
    p = value + 12345678901234567890 + 12345678901234567890.0 + 1e400 + 1e500 + 0.1 + 0.10 + .1 + 1.e-1
    q = name + f"name" + f"name" + f"{name}" + f"{name}"
    return -value + -value - +value + ~value, not value, not name, value ** -1, -value ** 2


def other(value):
    return value + 1 - 1 * 1 / 1 // 1 % 1


class value:
    def compare(self, value):
        return value + 1, self.value + 1

    lambda_value = lambda value: value + 1 > 0
    total = [value + 1 for value in range(3)]
