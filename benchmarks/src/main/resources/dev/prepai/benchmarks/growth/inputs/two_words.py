import random


def generate(seed, size):
    r = random.Random(seed)
    return ["".join(r.choice("abcd") for _ in range(size)) for _ in range(2)]
