function solution(arr) {
  console.log('\x1b[2J\x9b31m\x85\x7f\u202e\x08\x00\ud800');
  throw new Error('\x1b]0;owned\x07\x9b2J\x00\udfff\r\n2026-01-01 ERROR fine');
}
