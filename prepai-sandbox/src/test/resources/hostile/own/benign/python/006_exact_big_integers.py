def solution(n):
    return [2 ** n, -(10 ** n), n]
