def solution(arr):
    return (tuple(arr), {7}, frozenset([8]), {"k": (1, 2)})
