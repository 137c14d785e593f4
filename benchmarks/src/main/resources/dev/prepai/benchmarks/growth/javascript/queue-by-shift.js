// n^2; ints
function solution(values) {
  const queue = values.slice();
  let largest = -Infinity;
  while (queue.length > 0) {
    const value = queue.shift();
    if (value > largest) largest = value;
  }
  return largest;
}
