solution = sorted
