function solution(arr) {
  const e = new RangeError('boom '.repeat(20_000_000));
  e.name = 'N'.repeat(1_000_000);
  throw e;
}
