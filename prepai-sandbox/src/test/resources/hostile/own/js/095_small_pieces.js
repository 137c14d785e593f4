globalThis.kept = [];
function solution(arr) {
  for (;;) { try { for (;;) kept.push([kept.length, {}]); } catch (e) { kept.push(e); } }
}
