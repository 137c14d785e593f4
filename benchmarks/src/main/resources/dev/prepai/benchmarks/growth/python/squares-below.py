# sqrt n; number
from math import isqrt


def solution(number):
    return sum(root * root for root in range(1, isqrt(number) + 1))
