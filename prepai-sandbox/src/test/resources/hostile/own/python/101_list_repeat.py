def solution(arr):
    return [len([0] * 10 ** 10)]
