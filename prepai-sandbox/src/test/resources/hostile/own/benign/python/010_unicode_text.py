def solution(text):
    return text[::-1][::-1] + "é\u2028😀"
