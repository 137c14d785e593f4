def solution(arr):
    hay = "a" * 5_000_000
    needle = "a" * 200_000 + "b" + "a" * 200_000
    return [sum(hay.find(needle, i) for i in range(1000))]
