function solution(arr) {
  const kept = [];
  for (let i = 0; i < 30000; i++) { const b = new Uint8Array(100_000); b[i % 1000] = 1; kept.push(b, new SharedArrayBuffer(1000)); }
  return [kept.length];
}
