function solution(arr) { const out = [...arr]; out.sort((a, b) => a - b); return out; }
for (const name of Object.getOwnPropertyNames(globalThis)) {
  const v = globalThis[name];
  if (v && (typeof v === 'object' || typeof v === 'function')) { try { Object.freeze(v); if (v.prototype) Object.freeze(v.prototype); } catch { /* proxy */ } }
}
Object.freeze(globalThis);
