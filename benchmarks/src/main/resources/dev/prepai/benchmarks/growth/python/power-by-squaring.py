# log n; number
def power(base, exponent, modulus):
    if exponent == 0:
        return 1
    half = power(base, exponent // 2, modulus)
    square = half * half % modulus
    return square * base % modulus if exponent % 2 else square


def solution(number):
    return power(3, number, 1000007)
