// n log n; distinct
function solution(values) {
  if (values.length < 2) return values;
  const [pivot, ...others] = values;
  return [
    ...solution(others.filter(value => value < pivot)),
    pivot,
    ...solution(others.filter(value => value >= pivot)),
  ];
}
