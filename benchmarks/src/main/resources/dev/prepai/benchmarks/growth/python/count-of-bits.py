# log n; number
def solution(number):
    ones = 0
    while number:
        number, bit = divmod(number, 2)
        ones += bit
    return ones
