# n; distinct
def solution(values):
    result = [-1] * len(values)
    waiting = []
    for i, value in enumerate(values):
        while waiting and values[waiting[-1]] < value:
            result[waiting.pop()] = value
        waiting.append(i)
    return result
