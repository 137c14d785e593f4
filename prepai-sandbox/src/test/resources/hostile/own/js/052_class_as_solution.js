class solution { constructor(arr) { return arr.sort((a, b) => a - b); } }
