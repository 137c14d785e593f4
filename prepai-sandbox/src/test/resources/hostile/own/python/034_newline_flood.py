def solution(arr):
    for _ in range(10_000_000):
        print()
    return sorted(arr)
