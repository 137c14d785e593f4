function solution(arr) {
  outer: for (;;) { try { return arr; } catch { continue; } finally { continue outer; } }
}
