import re

def solution(arr):
    return [1 if re.match(r"^(a+)+(b)?(?:\1)*\2$", "a" * 60 + "!") else 0]
