// n; number
function solution(number) {
  const composite = new Array(number + 1).fill(false);
  let primes = 0;
  for (let i = 2; i <= number; i++) {
    if (composite[i]) continue;
    primes++;
    for (let j = i * i; j <= number; j += i) composite[j] = true;
  }
  return primes;
}
