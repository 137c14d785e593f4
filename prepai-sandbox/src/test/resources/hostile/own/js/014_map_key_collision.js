function solution(words) { return new Map([[1, 'wrong'], ['1', 'right']]); }
