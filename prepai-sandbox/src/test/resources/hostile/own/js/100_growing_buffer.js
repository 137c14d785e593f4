function solution(arr) {
  const b = new ArrayBuffer(8, { maxByteLength: 4_000_000_000 });
  for (let n = 8; n < 4e9; n *= 2) b.resize(n);
  new Uint8Array(b).fill(1);
  return [b.byteLength];
}
