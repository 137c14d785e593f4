// n; graph
function solution(count, edges) {
  const parent = Array.from({ length: count }, (_, i) => i);
  const find = node => {
    while (parent[node] !== node) {
      parent[node] = parent[parent[node]];
      node = parent[node];
    }
    return node;
  };
  let parts = count;
  for (const [a, b] of edges) {
    const first = find(a), second = find(b);
    if (first !== second) {
      parent[first] = second;
      parts--;
    }
  }
  return parts;
}
