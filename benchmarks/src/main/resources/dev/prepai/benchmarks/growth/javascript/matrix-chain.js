// n^3; ints
function solution(values) {
  const sizes = values.map(value => 1 + Math.abs(value) % 50);
  const count = sizes.length - 1;
  const cost = Array.from({ length: count + 1 }, () => new Array(count + 1).fill(0));
  for (let length = 2; length <= count; length++) {
    for (let i = 0; i + length <= count; i++) {
      let best = Infinity;
      for (let k = i + 1; k < i + length; k++) {
        best = Math.min(best, cost[i][k] + cost[k][i + length] + sizes[i] * sizes[k] * sizes[i + length]);
      }
      cost[i][i + length] = best;
    }
  }
  return count > 0 ? cost[0][count] : 0;
}
