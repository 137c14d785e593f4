# log n; ascending_and_some_value
from bisect import bisect_left


def solution(values, target):
    place = bisect_left(values, target)
    return place < len(values) and values[place] == target
