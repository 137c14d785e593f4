const next = () => ({ then(resolve) { resolve(next()); } });
async function solution(arr) { return next(); }
