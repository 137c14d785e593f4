// sqrt n; ascending_and_last_value
function solution(values, target) {
  const stride = Math.max(1, Math.floor(Math.sqrt(values.length)));
  let end = 0;
  while (end < values.length && values[end] < target) end += stride;
  for (let i = Math.max(0, end - stride); i <= Math.min(end, values.length - 1); i++) {
    if (values[i] === target) return i;
  }
  return -1;
}
