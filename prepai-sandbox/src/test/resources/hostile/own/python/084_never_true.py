import itertools

def solution(arr):
    return [any(itertools.repeat(0)), -1 in itertools.count()]
