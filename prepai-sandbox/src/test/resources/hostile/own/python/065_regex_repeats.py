import re

def solution(arr):
    return [1 if re.match("(?:(?:(?:a{1,1000}){1,1000}){1,1000})b", "a" * 10_000) else 0]
