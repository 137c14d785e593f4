import re

def solution(arr):
    return [re.compile("(" * 50_000 + ")" * 50_000).groups]
