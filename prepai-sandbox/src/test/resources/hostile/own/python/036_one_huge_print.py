def solution(arr):
    print("x" * 200_000_000)
    return sorted(arr)
