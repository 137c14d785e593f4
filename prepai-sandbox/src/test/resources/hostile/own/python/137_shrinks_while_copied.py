outer = []

def clearing():
    outer.clear()
    yield 1

def solution(arr):
    outer[:] = [clearing(), 1, 2, 3]
    return outer
