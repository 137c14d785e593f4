const parse = null, kind = null, settle = null, helpers = null, polyglot = null, undefined1 = undefined;
var name = 'x', status = 1, length = 2;
function solution(arr) { const JSON = null, Object = null, Array = null; return [...arr].sort((a, b) => a - b); }
