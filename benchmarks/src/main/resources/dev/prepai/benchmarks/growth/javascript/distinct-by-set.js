// n; ints
const solution = values => [...new Set(values)].length;
