# n; word
from collections import Counter


def solution(word):
    counts = Counter(word)
    return min(counts, key=lambda letter: (-counts[letter], letter))
