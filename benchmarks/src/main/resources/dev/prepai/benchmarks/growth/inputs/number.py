def generate(seed, size):
    return [size]
