function solution(arr) {
  const hang = () => { for (;;) {} };
  return new Proxy({}, new Proxy({}, { get: () => hang }));
}
