import queue
import threading

def solution(arr):
    while True:
        try:
            threading.Event().wait()
            queue.Queue().get()
        except BaseException:
            continue
