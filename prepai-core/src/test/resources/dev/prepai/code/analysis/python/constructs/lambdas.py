key = lambda pair: pair[1]
nothing = lambda: None
mixed = lambda a, b=1, /, c=2, *rest, d, e=3 if True else 4, **others: (a, b, c, rest, d, e, others)
choose = lambda x: x if x and x > 0 else lambda: x or 0
stars = lambda *, only: only
packed = lambda *a, **k: [*a, *k]


def sort(pairs, reverse=lambda: False):
    pairs.sort(key=lambda pair: (pair[0] if pair else None, [x for x in pair if x]), reverse=reverse())
    return {name: (lambda n=name: n and n.upper()) for name, _ in pairs}, (lambda: (yield))
