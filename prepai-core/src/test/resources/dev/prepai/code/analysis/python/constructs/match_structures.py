class Point:
    __match_args__ = ("x", "y")


def where(thing, limit=Point):
    match thing:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y) | Point(x=y, y=0):
            return y
        case Point(x, y) as point if x == y:
            return point
        case [Point(), *rest] if rest:
            return rest
        case (1, 2, *_) | [3, (4 | 5) as n]:
            return 1
        case {"kind": "circle", "radius": r, **others}:
            return r, others
        case {1: _, -1: "a", limit.x: [*_]}:
            return "mapping"
        case limit.x | limit.y.z:
            return "value"
        case str() | bytes():
            return "text"
        case a, b:
            return a, b
        case *start, last:
            return start, last
        case (only):
            return only


def soft_keywords(match, case, type=None, _=0):
    match = match(case)
    case = match[0]
    match.x = 1
    match: int = 2
    match[case] = type
    print(match, case, type)
    match(case)
    match * case
    match -case
    type = 1
    _ = type
    match match:
        case case:
            type = case
    match (match, case):
        case (type, _): pass
    match *case, type:
        case [*_]: pass
    match -case:
        case 1: pass
    match [case]:
        case [match]: return match
    match {"a": match}:
        case {}: return lambda match: match
    return match
