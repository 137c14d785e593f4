function solution(n) { let f = 1n; for (let i = 2n; i <= BigInt(n); i++) f *= i; return f.toString(); }
