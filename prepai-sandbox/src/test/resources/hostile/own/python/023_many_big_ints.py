def solution(arr):
    return [10 ** 4_000 + i for i in range(200_000)]
