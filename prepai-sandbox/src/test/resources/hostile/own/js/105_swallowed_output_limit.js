function solution(arr) {
  const line = 'z'.repeat(4096);
  for (let i = 0; i < 1_000_000; i++) { try { console.log(line); console.error(line); } catch { /* again */ } finally { continue; } }
  return [...arr].sort((a, b) => a - b);
}
