// n; ints
const solution = values => Math.max(...values) - Math.min(...values);
