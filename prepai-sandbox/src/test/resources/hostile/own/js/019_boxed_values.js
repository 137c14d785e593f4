function solution(arr) {
  return [new Boolean(false), Object(1n), Object(Symbol('x')), new String('s')];
}
