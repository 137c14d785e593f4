function solution(arr) {
  const cycle = []; cycle.push(cycle);
  for (const thing of [cycle, Symbol('s'), 2n ** 1000n, Array(1e6).fill('x'), new Array(4294967295), { get x() { return this; } }, new Proxy({}, { get() { return 'y'.repeat(1e6); } }), { toString() { for (;;) {} } }]) {
    console.log(thing);
    console.log('%s %o %d', thing, thing, thing);
  }
  return null;
}
