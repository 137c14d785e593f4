// 2^n; ints
function solution(values) {
  let ways = 0;
  const place = (i, total) => {
    if (i === values.length) {
      if (total === 0) ways++;
      return;
    }
    place(i + 1, total + values[i]);
    place(i + 1, total - values[i]);
  };
  place(0, 0);
  return ways;
}
