def generate(seed, size):
    return ["a" * size]
