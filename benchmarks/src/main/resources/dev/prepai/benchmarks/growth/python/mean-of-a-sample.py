# 1; ints
def solution(values):
    sample = values[:40]
    total = 0
    for value in sample:
        total += value
    return total / len(sample)
