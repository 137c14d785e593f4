function solution(arr) { return [/(?:(?:(?:a{1,1000}){1,1000}){1,1000})b/.test('a'.repeat(10000)) ? 1 : 0]; }
