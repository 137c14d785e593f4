import os

def solution(arr):
    os.abort()
