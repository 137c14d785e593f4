# n^2; ints
def solution(values):
    if not values:
        return 0
    return values[0] + solution(values[1:])
