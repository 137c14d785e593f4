async function solution(arr) {
  for (;;) { try { await 0; await Promise.reject(1); } catch { /* again */ } }
}
