// n; brackets
function solution(text) {
  const open = [];
  for (const bracket of text) {
    if (bracket === '(') open.push(bracket);
    else if (open.pop() === undefined) return false;
  }
  return open.length === 0;
}
