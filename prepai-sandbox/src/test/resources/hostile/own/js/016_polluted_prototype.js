Object.prototype.a = 1;
Object.prototype.bb = 2;
Object.prototype.ccc = 3;
function solution(words) { return {}; }
