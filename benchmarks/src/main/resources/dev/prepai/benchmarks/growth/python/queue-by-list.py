# n^2; ints
def solution(values):
    queue = list(values)
    total = 0
    while queue:
        total = max(total, queue.pop(0))
    return total
