kept = []

def solution(arr):
    while True:
        try:
            while True:
                kept.append(bytearray(4_000))
        except MemoryError:
            kept.append(None)
