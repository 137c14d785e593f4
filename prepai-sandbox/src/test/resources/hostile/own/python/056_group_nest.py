def solution(arr):
    err = ValueError("root")
    for _ in range(3_000):
        err = ExceptionGroup("level", [err, ValueError("leaf")])
    raise err
