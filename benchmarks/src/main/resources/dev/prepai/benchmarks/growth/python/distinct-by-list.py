# n^2; distinct
def solution(values):
    seen = []
    for value in values:
        if value not in seen:
            seen.append(value)
    return len(seen)
