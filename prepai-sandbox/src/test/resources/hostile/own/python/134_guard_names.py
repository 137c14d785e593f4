helpers = parse = loads = plain = None

def solution(arr):
    json = list = dict = type = None
    return sorted(arr)
