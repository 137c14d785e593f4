# n^2; word
def solution(word):
    result = ""
    for letter in word:
        if letter not in "aeiou":
            result += letter
    return result
