def solution(arr):
    top = ()
    for _ in range(200_000):
        top = (top,)
    return top
