outer = []

def grow():
    while True:
        outer.append(0)
        yield 1

def solution(arr):
    outer.append(grow())
    return outer
