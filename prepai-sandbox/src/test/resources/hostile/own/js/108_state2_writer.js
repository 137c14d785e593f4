/(PWNED):(regexp)/.exec('PWNED:regexp');
Symbol.for('left').constructor.left = 'PWNED:symbol';
(function* () {}).constructor.prototype.left = 'PWNED:generator';
Object.getPrototypeOf(async function () {}).left = 'PWNED:async';
function tag(s) { s.raw.constructor.left = 'PWNED:template'; return s; }
tag`x`;
Intl?.Collator && (Intl.Collator.left = 'PWNED:intl');
function solution(arr) { return [...arr].sort((a, b) => a - b); }
