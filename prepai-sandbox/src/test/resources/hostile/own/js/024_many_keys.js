function solution(arr) {
  const out = {};
  for (let i = 0; i < 500000; i++) out['key' + i] = i;
  return out;
}
