def ｓｏｌｕｔｉｏｎ(arr):
    return sorted(arr)
