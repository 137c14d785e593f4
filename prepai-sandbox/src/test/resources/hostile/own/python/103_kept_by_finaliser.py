kept = []

class Lazarus:
    def __init__(self):
        self.weight = bytearray(1_000_000)
    def __del__(self):
        kept.append(self)

def solution(arr):
    for _ in range(2_000):
        Lazarus()
    return sorted(arr)
