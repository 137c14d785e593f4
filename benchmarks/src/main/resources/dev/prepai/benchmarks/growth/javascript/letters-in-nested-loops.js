// n; word
function solution(word) {
  const counts = new Array(26).fill(0);
  for (const letter of word) {
    for (let i = 0; i < 26; i++) {
      if (letter.charCodeAt(0) - 97 === i) counts[i]++;
    }
  }
  return counts;
}
