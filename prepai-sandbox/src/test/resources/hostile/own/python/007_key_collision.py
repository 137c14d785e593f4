def solution(words):
    return {1: "wrong", "1": "right"}
