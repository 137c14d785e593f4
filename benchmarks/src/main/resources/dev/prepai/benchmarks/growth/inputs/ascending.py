import random


def generate(seed, size):
    r = random.Random(seed)
    return [sorted(r.sample(range(4 * size), size))]
