function solution(arr) {
  const out = [1, 2, 3];
  Object.defineProperty(out, 1, { get() { for (;;) {} }, enumerable: true });
  return out;
}
