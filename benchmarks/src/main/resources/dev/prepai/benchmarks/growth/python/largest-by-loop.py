# n; ints
def solution(values):
    largest = values[0]
    for value in values:
        if value > largest:
            largest = value
    return largest
