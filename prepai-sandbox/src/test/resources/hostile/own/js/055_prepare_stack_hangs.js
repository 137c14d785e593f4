Error.prepareStackTrace = () => { for (;;) {} };
Error.stackTraceLimit = Infinity;
function down(n) { if (n === 0) throw new Error('deep'); down(n - 1); }
function solution(arr) { down(3000); }
