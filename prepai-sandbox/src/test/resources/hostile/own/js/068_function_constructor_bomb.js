function solution(arr) {
  const many = Array.from({ length: 100000 }, (_, i) => 'p' + i);
  const f = new Function(...many, 'return arguments.length');
  return [f.length, new Function('return ' + '`${'.repeat(20000) + '1' + '}`'.repeat(20000))()];
}
