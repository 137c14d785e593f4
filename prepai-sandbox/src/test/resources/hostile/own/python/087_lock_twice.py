import threading

def solution(arr):
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
    return sorted(arr)
