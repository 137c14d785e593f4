// n; ints
const solution = values => values.reduce((sum, value) => sum + value, 0);
