let turn = 0;
function solution(arr) { throw [Symbol('odd'), () => { for (;;) {} }, undefined][turn++]; }
