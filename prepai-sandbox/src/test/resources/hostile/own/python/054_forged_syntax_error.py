raise SyntaxError("made up", ("solution", 10 ** 9, -7, "text" * 100_000, 10 ** 9, 10 ** 9))

def solution(arr):
    return sorted(arr)
