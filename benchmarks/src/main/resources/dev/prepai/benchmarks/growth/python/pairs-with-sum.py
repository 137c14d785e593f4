# n^2; ints
def solution(values):
    count = 0
    for i in range(len(values)):
        for j in range(i + 1, len(values)):
            if values[i] + values[j] == 1000:
                count += 1
    return count
