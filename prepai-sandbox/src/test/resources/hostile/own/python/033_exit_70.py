def solution(arr):
    raise SystemExit({"status": 70})
