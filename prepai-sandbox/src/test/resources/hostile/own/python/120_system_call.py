import os

def solution(arr):
    if os.system("touch /tmp/prepai_evil_system") == 0:
        return "PWNED:system"
    raise OSError("no shell")
