async function solution(arr) { return { then() { for (;;) {} } }; }
