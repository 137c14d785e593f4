// n^3; ints
function solution(values) {
  let count = 0;
  for (let i = 0; i < values.length; i++)
    for (let j = i + 1; j < values.length; j++)
      for (let k = j + 1; k < values.length; k++)
        if (values[i] + values[j] + values[k] === 0) count++;
  return count;
}
