function solution(arr) {
  const again = () => { try { for (;;) {} } catch { again(); } finally { again(); } };
  return { get value() { again(); } };
}
