function solution(arr) { return { ['k'.repeat(60000)]: 1 }; }
