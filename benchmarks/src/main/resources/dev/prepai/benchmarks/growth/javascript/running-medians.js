// n^2 log n; ints
function solution(values) {
  const medians = [];
  for (let end = 1; end <= values.length; end++) {
    const sorted = values.slice(0, end).sort((a, b) => a - b);
    medians.push(sorted[end >> 1]);
  }
  return medians;
}
