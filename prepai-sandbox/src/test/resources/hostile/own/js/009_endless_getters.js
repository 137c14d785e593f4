const more = () => ({ get more() { return more(); } });
function solution(arr) { return more(); }
