def solution(arr):
    return [(1 << (1 << 34)) % 7]
