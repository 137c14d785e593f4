def nest():
    yield nest()

def solution(arr):
    return nest()
