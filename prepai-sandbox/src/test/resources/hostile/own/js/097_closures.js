function solution(arr) {
  const kept = [];
  for (let i = 0; ; i++) kept.push(new Function('x', 'return x + ' + i + ' ? [' + i + ', x] : "t' + i + '"'));
}
