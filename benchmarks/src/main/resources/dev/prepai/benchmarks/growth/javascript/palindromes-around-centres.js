// n^2; same_letter
function solution(word) {
  let count = 0;
  for (let centre = 0; centre < 2 * word.length - 1; centre++) {
    let left = centre >> 1, right = left + (centre % 2);
    while (left >= 0 && right < word.length && word[left] === word[right]) {
      count++;
      left--;
      right++;
    }
  }
  return count;
}
