# 2^n; number
def solution(number):
    return number if number < 2 else solution(number - 1) + solution(number - 2)
