import os

def solution(arr):
    return [len(os.urandom(2_000_000_000))]
