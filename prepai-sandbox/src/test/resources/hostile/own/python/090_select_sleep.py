import select

def solution(arr):
    select.select([], [], [], 3600)
    return sorted(arr)
