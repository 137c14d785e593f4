import sys

def solution(arr):
    sys.set_int_max_str_digits(0)
    return [int("7" * 5_000_000) % 10]
