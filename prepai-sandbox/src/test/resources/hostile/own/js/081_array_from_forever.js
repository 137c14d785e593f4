function solution(arr) {
  return [Array.from({ *[Symbol.iterator]() { for (;;) yield 1; } }).length];
}
