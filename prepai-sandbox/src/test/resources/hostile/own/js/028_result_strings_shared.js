function solution(arr) { return Array(1000).fill('s'.repeat(1 << 20)); }
