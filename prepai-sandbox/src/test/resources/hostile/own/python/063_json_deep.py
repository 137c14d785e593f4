import json

def solution(arr):
    return [len(json.loads("[" * 1_000_000 + "]" * 1_000_000))]
