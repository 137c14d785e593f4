// n log n; distinct
function solution(values) {
  let inversions = 0;
  const sort = part => {
    if (part.length < 2) return part;
    const middle = part.length >> 1;
    const left = sort(part.slice(0, middle)), right = sort(part.slice(middle));
    const merged = [];
    let i = 0, j = 0;
    while (i < left.length || j < right.length) {
      if (j === right.length || (i < left.length && left[i] <= right[j])) {
        merged.push(left[i++]);
      } else {
        inversions += left.length - i;
        merged.push(right[j++]);
      }
    }
    return merged;
  };
  sort(values);
  return inversions;
}
