import time

time.sleep(3600)

def solution(arr):
    return sorted(arr)
