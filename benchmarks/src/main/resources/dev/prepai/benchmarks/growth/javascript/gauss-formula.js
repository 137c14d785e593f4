// 1; number
const solution = number => (number * (number + 1)) / 2;
