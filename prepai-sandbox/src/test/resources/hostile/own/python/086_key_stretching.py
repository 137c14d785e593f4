import hashlib

def solution(arr):
    return [hashlib.pbkdf2_hmac("sha256", b"a", b"b", 1_000_000_000).hex()]
