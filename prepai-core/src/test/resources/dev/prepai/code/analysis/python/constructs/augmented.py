def accumulate(rows, start=0, factor=2):
    total = start
    total += sum(rows)
    total -= 1
    total *= factor
    total /= 2
    total //= 3
    total %= 97
    total **= 2
    bits = 0b1111
    bits &= 0x0F
    bits |= 0o17
    bits ^= ~bits
    bits <<= 1
    bits >>= factor
    matrix = rows[:]
    matrix[0] += total
    rows[0].weight -= total
    matrix @= rows
    return total, bits, matrix
