// n; distinct_and_missing
function solution(values, target) {
  const seen = new Map();
  for (let i = 0; i < values.length; i++) {
    const other = seen.get(target - values[i]);
    if (other !== undefined) return [other, i];
    seen.set(values[i], i);
  }
  return [];
}
