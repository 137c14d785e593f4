function solution(arr) {
  const many = Array.from({ length: 100000 }, (_, i) => i);
  many.sort((a, b) => { many.push(a); many.length = 100000; return Math.random() - 0.5; });
  for (;;) many.sort(() => (many.reverse(), 1));
}
