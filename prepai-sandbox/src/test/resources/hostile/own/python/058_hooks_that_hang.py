import sys

def hang(*args):
    while True:
        pass

sys.excepthook = sys.unraisablehook = sys.displayhook = sys.breakpointhook = hang

def solution(arr):
    raise ValueError("hooked")
