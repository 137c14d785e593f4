function solution(arr) {
  let n = 3n;
  for (let i = 0; i < 30; i++) n *= n;
  return [Number(n % 7n)];
}
