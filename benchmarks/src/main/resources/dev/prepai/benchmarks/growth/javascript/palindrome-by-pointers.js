// n; same_letter
function solution(word) {
  let left = 0, right = word.length - 1;
  while (left < right) {
    if (word[left++] !== word[right--]) return false;
  }
  return true;
}
