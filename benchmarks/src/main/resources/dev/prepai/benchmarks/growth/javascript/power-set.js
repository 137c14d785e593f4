// 2^n; distinct
function solution(values) {
  let sets = [[]];
  for (const value of values) {
    sets = sets.concat(sets.map(set => [...set, value]));
  }
  return sets.length;
}
