import random


def generate(seed, size):
    r = random.Random(seed)
    starts = [r.randint(0, 50 * size) for _ in range(size)]
    return [[[start, start + r.randint(1, 99)] for start in starts]]
