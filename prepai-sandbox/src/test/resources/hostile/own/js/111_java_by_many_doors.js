function solution(arr) {
  const doors = [
    () => Java.type('java.lang.System').getenv(), () => Packages.java.lang.System.getenv(), () => java.lang.Runtime.getRuntime(), () => javax.script, () => com.sun,
    () => Java.from([1]), () => Java.to([1], 'int[]'), () => Java.addToClasspath('/tmp'), () => new JavaImporter(java.io), () => Java.extend(Java.type('java.lang.Runnable'), {}),
    () => Function('return Java')().type('java.io.File'), () => (0, eval)("Java.type('java.io.File')"), () => Polyglot.eval('js', "Java.type('java.io.File')"),
    () => Polyglot.import('x'), () => Polyglot.export('x', 1), () => Polyglot.evalFile('js', '/etc/passwd'), () => Java.super({}), () => Java.Worker,
    () => $262.createRealm(), () => $vm, () => Debug.class, () => new ShadowRealm().evaluate("typeof Java !== 'undefined' && Java.type('java.lang.System')"), () => Graal.isGraalRuntime && Graal.language.x,
  ];
  for (let i = 0; i < doors.length; i++) {
    let got;
    try { got = doors[i](); } catch { continue; }
    if (got !== undefined && got !== null && got !== false && String(typeof got) !== 'string') {
      let name = '';
      try { name = String(got.getName ? got.getName() : got.class ?? ''); } catch { /* nothing there */ }
      if (name.includes('java') && !name.includes('JavaPackage')) return 'PWNED:java ' + i + ' ' + name.slice(0, 60);
    }
  }
  throw new ReferenceError('no Java');
}
