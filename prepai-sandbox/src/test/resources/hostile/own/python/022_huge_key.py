import sys

def solution(arr):
    sys.set_int_max_str_digits(0)
    return {1 << 4_000_000: 1}
