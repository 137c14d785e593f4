import marshal
import random

SOURCE = "x = [i * i for i in range(9)]\nclass C:\n    y = x\n    def f(self, *a, **k):\n        return lambda: a"

def solution(arr):
    rng = random.Random(11)
    good = marshal.dumps(compile(SOURCE, "s", "exec"))
    for _ in range(400):
        raw = bytearray(good)
        for _ in range(rng.randrange(1, 8)):
            raw[rng.randrange(len(raw))] = rng.randrange(256)
        try:
            exec(marshal.loads(bytes(raw)), {})
        except Exception:
            pass
    return None
