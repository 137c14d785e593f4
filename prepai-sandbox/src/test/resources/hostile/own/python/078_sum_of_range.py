def solution(arr):
    return [sum(range(10 ** 12))]
