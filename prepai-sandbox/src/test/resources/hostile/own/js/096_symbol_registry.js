function solution(arr) {
  for (let i = 0; ; i++) { Symbol.for('name' + i + 'x'.repeat(1000)); console.count?.call; }
}
