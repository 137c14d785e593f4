def solution(arr):
    return {"\ud800": 1, "\udfff": 2, "\ufffd": 3, "a\x00b": 4}
