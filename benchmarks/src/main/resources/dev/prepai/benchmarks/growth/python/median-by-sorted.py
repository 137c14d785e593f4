# n log n; ints
def solution(values):
    return sorted(values)[len(values) // 2]
