# n log n; distinct
import bisect


def solution(values):
    order = sorted(values)
    return [bisect.bisect_left(order, value) for value in values]
