function solution(arr) {
  const { proxy, revoke } = Proxy.revocable([1, 2, 3], {});
  revoke();
  return [proxy];
}
