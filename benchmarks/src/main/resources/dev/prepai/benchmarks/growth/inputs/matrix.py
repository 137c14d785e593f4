import random


def generate(seed, size):
    r = random.Random(seed)
    return [[[r.randint(0, 99) for _ in range(size)] for _ in range(size)]]
