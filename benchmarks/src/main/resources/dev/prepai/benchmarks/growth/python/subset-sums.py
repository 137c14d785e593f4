# 2^n; ints
def solution(values):
    def search(i, total):
        if i == len(values):
            return 1 if total == 0 else 0
        return search(i + 1, total + values[i]) + search(i + 1, total)

    return search(0, 0)
