def solution(arr):
    return [len("%*d" % (2_000_000_000, 1)), len("{:>2000000000}".format(1)), len("a".ljust(2 ** 31 - 2))]
