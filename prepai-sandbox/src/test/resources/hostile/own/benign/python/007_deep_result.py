def solution(n):
    return [] if n == 0 else [solution(n - 1)]
