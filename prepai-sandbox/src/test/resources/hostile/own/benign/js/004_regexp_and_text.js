function solution(arr) {
  const m = /(?<year>\d{4})-(?<month>\d\d)/u.exec('on 2026-11-21');
  if (m.groups.year !== '2026' || 'a-b'.replaceAll('-', '+') !== 'a+b' || 'x'.padStart(3, '0') !== '00x' || !/(?<=a)b/.test('ab')) throw new Error('text');
  return Object.values(Object.groupBy ? Object.groupBy(arr, x => x) : arr.reduce((g, x) => ((g[x] ??= []).push(x), g), {})).flat().sort((a, b) => a - b);
}
