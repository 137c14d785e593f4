   function　solution(arr) { //   return​
 return [...arr].sort((a, b) => a - b); }