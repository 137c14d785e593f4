def grade(points, best=100):
    return "A" if points > 90 else "B" if points > 80 else "C" if points > 70 else "D" if points > 60 else "F"


def classify(value):
    if value is None:
        kind = "none"
    elif isinstance(value, bool):
        kind = "bool"
    elif isinstance(value, int) and value < 0:
        kind = "negative" if value > -100 else "very negative"
    elif isinstance(value, (int, float)):
        if value == 0:
            kind = "zero"
        elif value < 1:
            kind = "small"
        else:
            kind = "number"
    else:
        kind = "other"
    return kind
