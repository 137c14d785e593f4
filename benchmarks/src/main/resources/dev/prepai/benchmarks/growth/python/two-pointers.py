# n; ascending
def solution(values):
    target = 4 * len(values)
    left, right = 0, len(values) - 1
    pairs = 0
    while left < right:
        total = values[left] + values[right]
        if total == target:
            pairs += 1
        if total < target:
            left += 1
        else:
            right -= 1
    return pairs
