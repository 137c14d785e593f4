def solution(arr):
    def key(x):
        while arr is not None:
            pass
    arr.sort(key=key)
    return arr
