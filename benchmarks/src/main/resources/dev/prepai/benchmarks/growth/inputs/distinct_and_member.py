import random


def generate(seed, size):
    r = random.Random(seed)
    values = r.sample(range(4 * size), size)
    return [values, r.choice(values)]
