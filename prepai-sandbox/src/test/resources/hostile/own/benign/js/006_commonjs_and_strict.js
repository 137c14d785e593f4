'use strict';
var solution = function (arr = [], ...rest) { return arr.slice().sort((a, b) => a - b); };
