import ast

def solution(arr):
    return [ast.literal_eval("[" * 100_000 + "]" * 100_000)]
