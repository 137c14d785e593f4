import zlib

def solution(arr):
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(bytes(1_000_000)) for _ in range(1_000)) + packer.flush()
    return [len(zlib.decompress(packed))]
