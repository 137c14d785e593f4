function solution(arr) { return new Map([[Symbol('x'), 1], [{ toString() { for (;;) {} } }, 2], [undefined, 3], [null, 4]]); }
