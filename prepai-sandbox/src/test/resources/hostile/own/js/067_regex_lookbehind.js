function solution(arr) { return [/(?<=(a+)+)\1*\1+(?<!b(a*)*\2)c/.test('a'.repeat(5000)) ? 1 : 0, /^(?:(\w+)\1?)+$/.test('a'.repeat(64) + '!') ? 1 : 0]; }
