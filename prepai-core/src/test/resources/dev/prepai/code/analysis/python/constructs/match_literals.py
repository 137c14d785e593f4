def describe(value):
    match value:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -1 | -2.5 | 1 + 2j | -1 - 2j:
            return "negative"
        case "a" | 'b' "c" | b"d":
            return "text"
        case None | True | False:
            return "constant"
        case int(n) if n > 100 and n % 2:
            return "large"
        case _:
            return "other"


def only_rest(value):
    match value:
        case _:
            return 1


def capture(value):
    match value:
        case [] if value is None:
            return 0
        case other:
            return other


def without_rest(value):
    match value:
        case 1:
            pass
        case 2:
            if value:
                return [x for x in range(2)]
