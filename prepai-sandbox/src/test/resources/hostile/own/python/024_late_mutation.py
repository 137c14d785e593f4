given = []

def solution(arr):
    for old in given:
        old.clear()
    result = sorted(arr)
    given.append(result)
    given.append(arr)
    return result
