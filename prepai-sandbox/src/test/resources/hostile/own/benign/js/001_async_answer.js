async function solution(arr) { await null; return [...arr].sort((a, b) => a - b); }
