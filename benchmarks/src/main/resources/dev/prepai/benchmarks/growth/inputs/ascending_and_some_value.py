import random


def generate(seed, size):
    r = random.Random(seed)
    values = sorted(r.sample(range(4 * size), size))
    return [values, r.randrange(4 * size)]
