class SecurityException extends Error {}
function solution(arr) {
  if (arr.length === 3) throw new RangeError('java.lang.OutOfMemoryError: Java heap space');
  throw new SecurityException('org.graalvm.polyglot.PolyglotException: internal error');
}
