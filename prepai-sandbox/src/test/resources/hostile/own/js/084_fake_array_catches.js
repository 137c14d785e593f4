function solution(arr) {
  for (;;) { try { Array.prototype.lastIndexOf.call({ length: 2 ** 53 - 1 }, 1); } catch { /* again */ } finally { continue; } }
}
