def solution(arr):
    return {"k" * 60_000: 1}
