// n; ints
function solution(values) {
  let best = -Infinity, ending = 0;
  for (const value of values) {
    ending = Math.max(value, ending + value);
    best = Math.max(best, ending);
  }
  return best;
}
