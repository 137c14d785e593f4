import functools

class Sorter:
    def __init__(self, reverse):
        self.reverse = reverse
    def __call__(self, arr):
        return sorted(arr, reverse=self.reverse)

solution = functools.partial(Sorter(False))
