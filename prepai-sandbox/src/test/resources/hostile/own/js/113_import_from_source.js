async function solution(arr) {
  for (const name of ['data:text/javascript,export default 1', 'java:java.lang.System', 'graal:polyglot', 'node:process', 'polyglot', 'solution', './solution', '.']) {
    try { const m = await import(name); if (m && m.default !== undefined) return 'PWNED:module ' + name; } catch { /* next */ }
  }
  throw new Error('no modules');
}
