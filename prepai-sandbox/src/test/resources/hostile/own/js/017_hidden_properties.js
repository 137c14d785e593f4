function solution(words) {
  const out = {};
  for (const w of words) Object.defineProperty(out, w, { value: w.length, enumerable: false });
  return out;
}
