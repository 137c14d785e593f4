function solution(arr) {
  const hang = { get() { for (;;) {} }, configurable: true };
  const e = new Error('x');
  for (const key of ['name', 'message', 'stack', 'cause', 'toString', 'constructor']) Object.defineProperty(e, key, hang);
  e[Symbol.toPrimitive] = () => { for (;;) {} };
  throw e;
}
