function solution(arr) { return Float64Array.from(arr).sort(); }
