def solution(arr):
    kept = []
    while True:
        kept.append(type("C%d" % len(kept), (object,), {"x": len(kept)}))
