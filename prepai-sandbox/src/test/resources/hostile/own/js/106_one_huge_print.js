function solution(arr) {
  console.log('x'.repeat(200_000_000));
  return [...arr].sort((a, b) => a - b);
}
