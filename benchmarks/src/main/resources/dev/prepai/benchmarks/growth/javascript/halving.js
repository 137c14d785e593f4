// log n; number
function solution(number) {
  let rounds = 0;
  for (; number > 1; number >>= 1) rounds++;
  return rounds;
}
