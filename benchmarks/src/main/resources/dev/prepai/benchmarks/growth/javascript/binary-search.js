// log n; ascending_and_some_value
function solution(values, target) {
  const search = (low, high) => {
    if (low >= high) return low;
    const middle = (low + high) >> 1;
    return values[middle] < target ? search(middle + 1, high) : search(low, middle);
  };
  return search(0, values.length);
}
