const seen = [];
for (let i = 0; i < 4; i++) Object.defineProperty(Array.prototype, i, { configurable: true, set(v) { seen.push([i, v, this]); }, get() { return undefined; } });
function solution(arr) {
  const other = seen.find(([i, v, owner]) => owner !== arr && owner !== seen);
  return other ? 'STOLEN ' + other[1] : 'unseen';
}
