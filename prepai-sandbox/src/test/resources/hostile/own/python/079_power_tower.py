def solution(arr):
    return [len(bin(10 ** 10 ** 8))]
