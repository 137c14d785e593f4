import random


def generate(seed, size):
    r = random.Random(seed)
    return [[r.randint(-1000000, 1000000) for _ in range(size)]]
