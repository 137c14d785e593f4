function solution(arr) {
  const kept = [];
  for (let i = 0; ; i++) { const o = {}; for (let j = 0; j < 20; j++) o['p' + i + '_' + j] = j; kept.push(o); }
}
