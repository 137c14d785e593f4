function \u0073olution(arr) { const \u{61}rr2 = [...arr]; return arr2.sort((a, b) => a - b); }
