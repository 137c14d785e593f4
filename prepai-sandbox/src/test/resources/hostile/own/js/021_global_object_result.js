function solution(arr) { return globalThis; }
