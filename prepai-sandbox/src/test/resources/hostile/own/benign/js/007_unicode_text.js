const solution = text => [...text].join('') + 'é\u2028😀';
