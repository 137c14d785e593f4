# n; ints
def solution(values):
    return sum(values) / len(values)
