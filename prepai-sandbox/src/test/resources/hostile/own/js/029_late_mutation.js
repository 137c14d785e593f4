const given = [];
function solution(arr) {
  for (const old of given) old.length = 0;
  const result = [...arr].sort((a, b) => a - b);
  given.push(result, arr);
  return result;
}
