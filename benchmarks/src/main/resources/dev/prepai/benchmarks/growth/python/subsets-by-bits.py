# 2^n; ints
def solution(values):
    best = None
    for mask in range(1, 1 << len(values)):
        total = sum(value for i, value in enumerate(values) if mask >> i & 1)
        if best is None or abs(total) < abs(best):
            best = total
    return best
