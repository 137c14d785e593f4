# n; ints
def solution(values):
    return len([value * value for value in values if value % 2 == 0])
