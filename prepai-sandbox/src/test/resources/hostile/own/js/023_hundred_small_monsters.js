function solution(arr) {
  return Array(1000).fill(new Uint8Array(1_000_000));
}
