# n; ints
from collections import deque


def solution(values):
    width = max(1, len(values) // 10)
    best, window = [], deque()
    for i in range(len(values)):
        while window and values[window[-1]] <= values[i]:
            window.pop()
        window.append(i)
        if window[0] <= i - width:
            window.popleft()
        best.append(values[window[0]])
    return best
