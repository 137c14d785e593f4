def mean(values):
    assert values and len(values) > 0, "no values" if values is None else "empty"
    total = 0
    for value in values:
        assert isinstance(value, (int, float)) or hasattr(value, "__float__")
        total += value
    assert total == total
    return total / len(values)


assert mean([1, 2]) == 1.5
assert mean([3]) if True else False
