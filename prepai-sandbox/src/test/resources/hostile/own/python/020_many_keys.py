def solution(arr):
    return {i: i for i in range(1_000_000)}
