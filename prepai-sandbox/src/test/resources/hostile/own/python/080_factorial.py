import math

def solution(arr):
    return [math.factorial(10_000_000) % 10]
