# n^2 log n; ascending
from bisect import bisect_left


def solution(values):
    target = 4 * len(values)
    count = 0
    for i in range(len(values)):
        for j in range(i + 1, len(values)):
            missing = target - values[i] - values[j]
            place = bisect_left(values, missing)
            if place < len(values) and values[place] == missing:
                count += 1
    return count
