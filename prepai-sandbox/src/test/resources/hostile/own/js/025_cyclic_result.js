function solution(arr) {
  const top = [];
  top.push({ top }, new Map([['top', top]]));
  return top;
}
