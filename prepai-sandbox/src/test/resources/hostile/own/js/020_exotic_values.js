function solution(arr) {
  return [Symbol.iterator, () => 1, /x/g, new Date(NaN), new Map([[1, 2]]), new WeakMap(), new Error('e'), 10n ** 400n, -0, globalThis];
}
