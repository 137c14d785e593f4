entries = {}

def turning():
    entries.clear()
    for i in range(1000):
        entries["new%d" % i] = turning()
    yield 1

def solution(arr):
    entries.clear()
    entries.update(a=turning(), b=2, c=3)
    return entries
