def solution(arr):
    err = ValueError("noted")
    for _ in range(100):
        err.add_note("n" * 1_000_000)
    raise err
