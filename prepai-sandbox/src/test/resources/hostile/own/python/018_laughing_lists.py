def solution(arr):
    layer = ["ha"]
    for _ in range(11):
        layer = [layer] * 10
    return layer
