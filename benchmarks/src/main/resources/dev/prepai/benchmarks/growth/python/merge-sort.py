# n log n; ints
def solution(values):
    if len(values) < 2:
        return values
    middle = len(values) // 2
    left, right = solution(values[:middle]), solution(values[middle:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]
