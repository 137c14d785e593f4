async function* solution(arr) { for (let i = 0; ; i++) yield i; }
