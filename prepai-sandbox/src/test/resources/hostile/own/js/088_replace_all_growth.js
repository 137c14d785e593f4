function solution(arr) {
  let s = 'a';
  for (;;) s = s.replaceAll('a', 'aa');
}
