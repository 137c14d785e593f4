function solution(arr) {
  return [new Set({ *[Symbol.iterator]() { for (;;) yield {}; } }).size];
}
