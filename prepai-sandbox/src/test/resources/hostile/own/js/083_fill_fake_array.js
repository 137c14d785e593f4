function solution(arr) {
  const fake = { length: Number.MAX_SAFE_INTEGER };
  Array.prototype.reverse.call(fake);
  Array.prototype.copyWithin.call(fake, 1, 0);
  Array.prototype.fill.call(fake, 0);
  return [fake.length];
}
