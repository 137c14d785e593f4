import random


def generate(seed, size):
    r = random.Random(seed)
    edges = [[i, r.randrange(i)] for i in range(1, size)]
    edges += [[r.randrange(size), r.randrange(size)] for _ in range(size)]
    return [size, edges]
