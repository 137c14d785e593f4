function solution(arr) {
  const it = { [Symbol.iterator]() { return this; }, next() { return { done: false, value: 0 }; }, return() { for (;;) {} } };
  for (const x of it) break;
  return arr;
}
