const trap = new Proxy(function () {}, { get() { throw trap; } });
class Odd extends trap {}
function solution(arr) { throw new Odd(); }
