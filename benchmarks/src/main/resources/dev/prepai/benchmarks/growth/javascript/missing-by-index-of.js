// n; distinct_and_missing
const solution = (values, target) => values.indexOf(target);
