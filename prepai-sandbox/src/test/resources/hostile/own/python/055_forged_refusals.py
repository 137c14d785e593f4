class SecurityException(Exception):
    pass

def solution(arr):
    if len(arr) == 3:
        raise MemoryError("java.lang.OutOfMemoryError: Java heap space")
    raise SecurityException("java.lang.SecurityException: PolyglotException internal error")
