let stolen = 'unseen';
Error.prepareStackTrace = (error, sites) => {
  for (const site of sites) {
    for (const get of ['getThis', 'getFunction', 'getEvalOrigin', 'getFileName']) {
      try {
        const got = site[get]();
        if (got && got.expected !== undefined) stolen = 'PWNED:site ' + got.expected;
        if (typeof got === 'function' && got.arguments) for (const a of got.arguments) if (a && a.expected !== undefined) stolen = 'PWNED:arguments';
      } catch { /* next */ }
    }
  }
  return 'stack';
};
function solution(arr) {
  void new Error('probe').stack;
  const probe = () => { void new Error('probe').stack; return null; };
  return [stolen, new Proxy({}, { getPrototypeOf: probe, ownKeys: () => { probe(); return []; } })];
}
