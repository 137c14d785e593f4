function solution(arr) {
  const out = [];
  out.length = 4294967295;
  return out;
}
