function solution(arr) {
  (async () => { for (;;) await null; })();
  return [...arr].sort((a, b) => a - b);
}
