// n^2; ints
function solution(values) {
  for (let i = 0; i < values.length; i++) {
    let smallest = i;
    for (let j = i + 1; j < values.length; j++) {
      if (values[j] < values[smallest]) smallest = j;
    }
    [values[i], values[smallest]] = [values[smallest], values[i]];
  }
  return values;
}
