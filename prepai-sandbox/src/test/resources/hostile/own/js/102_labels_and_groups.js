function solution(arr) {
  for (let i = 0; i < 2_000_000; i++) { console.group?.('g'); console.time?.('t' + i); if (i % 1000 === 0) console.log('deep'); }
  return [...arr].sort((a, b) => a - b);
}
