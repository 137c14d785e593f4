async function solution(arr) { return { get then() { for (;;) {} } }; }
