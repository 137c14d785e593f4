def solution(arr):
    kept = []
    while True:
        kept.append(eval("lambda x: x + %d if x else [%d, x, 'y%d']" % (len(kept), len(kept), len(kept))))
