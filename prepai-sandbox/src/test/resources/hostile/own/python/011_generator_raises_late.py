def solution(arr):
    yield from sorted(arr)
    raise ValueError("not that fast")
