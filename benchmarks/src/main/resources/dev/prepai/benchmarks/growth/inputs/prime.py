def generate(seed, size):
    number = max(2, size)
    while any(number % divisor == 0 for divisor in range(2, int(number ** 0.5) + 1)):
        number += 1
    return [number]
