# n; number
from functools import lru_cache


@lru_cache(maxsize=None)
def ways(steps):
    return 1 if steps < 2 else (ways(steps - 1) + ways(steps - 2)) % 1000007


def solution(number):
    ways.cache_clear()
    return ways(number)
