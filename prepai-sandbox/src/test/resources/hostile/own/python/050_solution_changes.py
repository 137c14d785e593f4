def solution(arr):
    global solution
    solution = lambda arr: None
    return sorted(arr)
