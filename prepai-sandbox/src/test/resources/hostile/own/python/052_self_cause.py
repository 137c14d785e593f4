def solution(arr):
    err = ValueError("round")
    other = ValueError("and round")
    err.__cause__, other.__context__ = other, err
    other.__cause__ = err
    raise err
