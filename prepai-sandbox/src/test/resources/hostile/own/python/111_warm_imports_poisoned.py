import bisect
import heapq
import itertools
import json
import math
import operator
import re
import string

for owner in (bisect, heapq, itertools, json, math, operator, re, string):
    for name in list(vars(owner)):
        if not name.startswith("__"):
            try:
                delattr(owner, name)
            except (AttributeError, TypeError):
                pass

def solution(arr):
    return sorted(arr)
