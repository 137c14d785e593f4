function solution(arr) {
  const e = new AggregateError(Array.from({ length: 100000 }, (_, i) => new Error(String(i))), 'many');
  e.cause = e;
  throw e;
}
