import os

def solution(arr):
    read, write = os.pipe()
    while True:
        os.write(write, b"x" * 65536)
