import copy

def solution(arr):
    top = []
    for _ in range(300_000):
        top = [top]
    return [len(copy.deepcopy(top))]
