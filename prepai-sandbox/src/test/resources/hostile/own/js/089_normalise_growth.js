function solution(arr) { return ['\ufdfa'.repeat(20_000_000).normalize('NFKD').length]; }
