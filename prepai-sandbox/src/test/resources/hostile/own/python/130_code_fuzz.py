import random

def victim(a, b=1):
    for i in range(3):
        a = a + i
    return [a, b]

def solution(arr):
    rng = random.Random(7)
    code = victim.__code__
    for _ in range(300):
        raw = bytearray(code.co_code)
        for _ in range(rng.randrange(1, 6)):
            raw[rng.randrange(len(raw))] = rng.randrange(256)
        try:
            victim.__code__ = code.replace(co_code=bytes(raw), co_stacksize=rng.choice((0, 1, 5, 1000)))
            victim(1)
        except Exception:
            pass
    return None
