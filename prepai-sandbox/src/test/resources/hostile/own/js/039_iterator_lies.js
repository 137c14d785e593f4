function solution(arr) {
  return { [Symbol.iterator]() { return { next() { return { done: false, get value() { return 1; } }; }, return() { for (;;) {} } }; } };
}
