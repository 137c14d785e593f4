import collections
import itertools

def solution(arr):
    collections.deque(itertools.count(), maxlen=0)
    return sorted(arr)
