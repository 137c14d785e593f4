// sqrt n; number
function solution(number) {
  let count = 0;
  for (let i = 1; i * i <= number; i++) {
    if (number % i === 0) count += i * i === number ? 1 : 2;
  }
  return count;
}
