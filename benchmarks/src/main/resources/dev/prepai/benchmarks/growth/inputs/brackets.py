import random


def generate(seed, size):
    r = random.Random(seed)
    text, depth = [], 0
    for left in range(2 * (size // 2), 0, -1):
        opens = depth == 0 or (depth < left and r.random() < 0.5)
        text.append("(" if opens else ")")
        depth += 1 if opens else -1
    return ["".join(text)]
