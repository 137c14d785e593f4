// n; word
function solution(word) {
  let result = '';
  for (let i = 0; i < word.length;) {
    let end = i;
    while (end < word.length && word[end] === word[i]) end++;
    result += word[i] + (end - i);
    i = end;
  }
  return result;
}
