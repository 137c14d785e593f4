const a = { get x() { return b.x + 1; }, valueOf() { return b + 1; } };
const b = new Proxy(a, { get(t, k, r) { return Reflect.get(t, k, r); } });
function solution(arr) { return [a.x, a + 1]; }
