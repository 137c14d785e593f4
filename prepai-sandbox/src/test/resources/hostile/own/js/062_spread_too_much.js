function solution(arr) {
  const many = new Array(10_000_000).fill(1);
  return [Math.max(...many), String.fromCharCode.apply(null, many).length];
}
