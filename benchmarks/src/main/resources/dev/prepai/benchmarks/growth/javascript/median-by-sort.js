// n log n; ints
const solution = values => [...values].sort((a, b) => a - b)[values.length >> 1];
