function solution(arr) { return [BigInt.asUintN(Number.MAX_SAFE_INTEGER, -1n) > 0n ? 1 : 0]; }
