import sys

sys.setrecursionlimit(2_000_000_000)

def down(n):
    return down(n + 1) + 1

def solution(arr):
    return [down(0)]
