def solution(arr):
    return [[]] * 5_000_000
