# n^3; word
def solution(word):
    count = 0
    for i in range(len(word)):
        for j in range(i + 1, len(word) + 1):
            part = word[i:j]
            if part == part[::-1]:
                count += 1
    return count
