def sоlution(arr):
    return sorted(arr)
