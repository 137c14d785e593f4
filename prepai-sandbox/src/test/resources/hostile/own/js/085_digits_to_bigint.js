function solution(arr) { return [BigInt('9'.repeat(5_000_000)).toString().length]; }
