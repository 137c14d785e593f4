def solution(arr):
    yield from sorted(arr)
    while True:
        pass
