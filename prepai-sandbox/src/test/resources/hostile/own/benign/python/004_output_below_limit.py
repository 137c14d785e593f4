def solution(arr):
    print("." * 19_900)
    return sorted(arr)
