def solution(arr):
    chain = None
    for i in range(50_000_000):
        chain = (chain, i)
    return [chain[1]]
