import bisect
import collections
import copy
import dataclasses
import decimal
import enum
import fractions
import functools
import heapq
import itertools
import json
import math
import operator
import random
import re
import statistics
import string
import textwrap
import typing

@dataclasses.dataclass(order=True)
class Item:
    value: int
    tags: typing.List[str] = dataclasses.field(default_factory=list, compare=False)

class Kind(enum.Enum):
    SMALL = 1
    LARGE = 2

@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

def solution(arr):
    heap = [Item(x) for x in arr]
    heapq.heapify(heap)
    out = [heapq.heappop(heap).value for _ in range(len(heap))]
    assert out == list(collections.deque(sorted(arr))) and bisect.bisect_left(out, 10) == len(out)
    assert functools.reduce(operator.add, out, 0) == sum(itertools.chain(out)) == math.fsum(out)
    assert json.loads(json.dumps(copy.deepcopy(out))) == out and re.sub(r"\D", "", "a1b2") == "12"
    assert fib(20) == 6765 and Kind(1) is Kind.SMALL and collections.Counter("aab").most_common(1) == [("a", 2)]
    assert decimal.Decimal("0.1") + decimal.Decimal("0.2") == decimal.Decimal("0.3") and fractions.Fraction(1, 3) * 3 == 1
    assert statistics.median([1, 2, 3]) == 2 and string.ascii_lowercase[0] == "a" and textwrap.dedent("  x") == "x"
    random.seed(1)
    assert random.random() != random.random() and sorted(random.sample(out, len(out))) == out
    return out
