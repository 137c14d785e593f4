function solution(arr) { const out = { get a() { delete out.b; return 1; }, b: 2 }; return out; }
