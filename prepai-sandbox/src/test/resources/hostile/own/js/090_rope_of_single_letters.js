function solution(arr) {
  let left = '', right = '';
  for (let i = 0; i < 1e6; i++) { left = left + 'l'; right = 'r' + right; }
  return [(left + right).charCodeAt(1e6), /x$/.test(right) ? 1 : 0];
}
