def solution(arr):
    nan = float("nan")
    return {nan: 1, float("nan"): 2, float("inf"): 3, -0.0: 4}
