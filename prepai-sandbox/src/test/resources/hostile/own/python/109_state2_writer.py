import os
import sys

os.environ["LEFT_BEHIND"] = "PWNED:environ"
sys.intern("PWNED:intern")
sys.setrecursionlimit(120)
for change in (lambda: os.chdir("/"), lambda: os.umask(0), lambda: __import__("locale").setlocale(0, "C"),
               lambda: setattr(__import__("json"), "left_behind", "PWNED:json"),
               lambda: setattr(__import__("math"), "left_behind", "PWNED:math")):
    try:
        change()
    except Exception:
        pass

def solution(arr):
    return sorted(arr)
