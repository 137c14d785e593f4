def solution(arr):
    big = bytearray(100_000_000)
    big[-1] = 1
    return sorted(arr) if big[-1] else []
