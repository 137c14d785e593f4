def solution(arr):
    kept = []
    while True:
        text = "ab"
        try:
            while True:
                text += text
                kept.append(text)
        except (MemoryError, OverflowError):
            pass
