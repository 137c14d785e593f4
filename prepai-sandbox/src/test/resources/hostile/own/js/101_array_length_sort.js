function solution(arr) {
  const a = new Array(4294967295);
  a[4294967294] = 1;
  return [[...a].length, a.sort().length, a.join().length, a.concat(a).length];
}
