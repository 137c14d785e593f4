//// two_sum [[[2,7,11,15],9],[[3,2,4],6],[[3,3],6],[[1,2],10]]
function solution(nums, target) {
  const seen = new Map();
  for (let i = 0; i < nums.length; i++) {
    const other = target - nums[i];
    if (seen.has(other)) return [seen.get(other), i];
    seen.set(nums[i], i);
  }
  return [];
}
//// quick_sort [[[3,1,2]],[[5,-1,5,0]],[[]],[[9,8,7,6,5,4,3,2,1,0]]]
function solution(arr) {
  if (arr.length < 2) return arr;
  const [pivot, ...rest] = arr;
  return [...solution(rest.filter(x => x < pivot)), pivot, ...solution(rest.filter(x => x >= pivot))];
}
//// heap [[[5,3,8,1,9,2],3],[[1],1],[[4,4,4],2]]
class Heap {
  #items = [];
  get size() { return this.#items.length; }
  push(x) {
    const a = this.#items;
    a.push(x);
    for (let i = a.length - 1; i > 0;) {
      const up = (i - 1) >> 1;
      if (a[up] <= a[i]) break;
      [a[up], a[i]] = [a[i], a[up]];
      i = up;
    }
  }
  pop() {
    const a = this.#items, top = a[0], last = a.pop();
    if (a.length > 0) {
      a[0] = last;
      for (let i = 0; ;) {
        let low = i;
        for (const child of [2 * i + 1, 2 * i + 2]) if (child < a.length && a[child] < a[low]) low = child;
        if (low === i) break;
        [a[low], a[i]] = [a[i], a[low]];
        i = low;
      }
    }
    return top;
  }
}
function solution(arr, k) {
  const heap = new Heap();
  for (const x of arr) heap.push(x);
  return Array.from({ length: k }, () => heap.pop());
}
//// fibonacci_memo [[0],[1],[10],[40],[78]]
const memo = {};
const solution = n => n < 2 ? n : memo[n] ??= solution(n - 1) + solution(n - 2);
//// primes [[30],[2],[1],[100]]
function solution(n) {
  const composite = new Uint8Array(n + 1), out = [];
  for (let i = 2; i <= n; i++) {
    if (composite[i]) continue;
    out.push(i);
    for (let j = i * i; j <= n; j += i) composite[j] = 1;
  }
  return out;
}
//// anagrams [[["eat","tea","tan","ate","nat","bat"]],[[""]],[["a"]]]
function solution(words) {
  const groups = new Map();
  for (const word of words) {
    const key = [...word].sort().join('');
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(word);
  }
  return [...groups.values()].map(g => g.sort()).sort((a, b) => a.length - b.length || (a[0] < b[0] ? -1 : 1));
}
//// roman [["III"],["LVIII"],["MCMXCIV"],["IV"]]
function solution(text) {
  const value = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    const now = value[text[i]], next = value[text[i + 1]] ?? 0;
    total += now < next ? -now : now;
  }
  return total;
}
//// brackets [["()[]{}"],["(]"],["([{}])"],["("],[""]]
function solution(text) {
  const open = { ')': '(', ']': '[', '}': '{' }, stack = [];
  for (const c of text) {
    if (c in open) { if (stack.pop() !== open[c]) return false; } else stack.push(c);
  }
  return stack.length === 0;
}
//// merge_intervals [[[[1,3],[2,6],[8,10],[15,18]]],[[[1,4],[4,5]]],[[]]]
function solution(intervals) {
  const out = [];
  for (const [from, to] of [...intervals].sort(([a], [b]) => a - b)) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to); else out.push([from, to]);
  }
  return out;
}
//// matrix_spiral [[[[1,2,3],[4,5,6],[7,8,9]]],[[[1,2,3,4]]],[[[1],[2]]]]
function solution(m) {
  const out = [];
  let top = 0, left = 0, bottom = m.length - 1, right = m[0].length - 1;
  while (top <= bottom && left <= right) {
    for (let j = left; j <= right; j++) out.push(m[top][j]);
    top++;
    for (let i = top; i <= bottom; i++) out.push(m[i][right]);
    right--;
    if (top <= bottom) for (let j = right; j >= left; j--) out.push(m[bottom][j]);
    bottom--;
    if (left <= right) for (let i = bottom; i >= top; i--) out.push(m[i][left]);
    left++;
  }
  return out;
}
//// islands [[["110","010","001"]],[["000"]],[["111","101","111"]]]
function solution(rows) {
  const grid = rows.map(r => [...r]);
  let count = 0;
  const sink = (i, j) => {
    if (grid[i]?.[j] !== '1') return;
    grid[i][j] = '0';
    sink(i + 1, j); sink(i - 1, j); sink(i, j + 1); sink(i, j - 1);
  };
  grid.forEach((row, i) => row.forEach((cell, j) => { if (cell === '1') { count++; sink(i, j); } }));
  return count;
}
//// shortest_path [[5,[[0,1,4],[0,2,1],[2,1,2],[1,3,1],[2,3,5]],0],[2,[],0]]
function solution(n, edges, start) {
  const distance = Array(n).fill(Infinity);
  distance[start] = 0;
  for (let round = 0; round < n; round++)
    for (const [a, b, w] of edges) if (distance[a] + w < distance[b]) distance[b] = distance[a] + w;
  return distance.map(d => d === Infinity ? -1 : d);
}
//// edit_distance [["kitten","sitting"],["",""],["abc",""],["flaw","lawn"]]
function solution(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}
//// knapsack [[[1,3,4,5],[1,4,5,7],7],[[],[],5],[[2],[9],1]]
function solution(weights, values, capacity) {
  const best = new Array(capacity + 1).fill(0);
  for (let i = 0; i < weights.length; i++)
    for (let c = capacity; c >= weights[i]; c--) best[c] = Math.max(best[c], best[c - weights[i]] + values[i]);
  return best[capacity];
}
//// permutations [[[1,2,3]],[[1]],[[]]]
function* permute(items, n = items.length) {
  if (n <= 1) yield items.slice();
  else for (let i = 0; i < n; i++) {
    yield* permute(items, n - 1);
    const j = n % 2 ? 0 : i;
    [items[n - 1], items[j]] = [items[j], items[n - 1]];
  }
}
function solution(items) { return [...permute(items)].map(p => p.join('')).sort(); }
//// word_count [["the cat and the hat"],[""],["a A a"]]
function solution(text) {
  const counts = {};
  for (const word of text.toLowerCase().split(/\s+/).filter(Boolean)) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
//// run_length [["aaabbc"],[""],["abc"],["zzzzzzzzzzzz"]]
const solution = text => text.replace(/(.)\1*/g, (run, c) => c + run.length);
//// caesar [["Hello, World!",3],["xyz",5],["ABC",-1]]
function solution(text, shift) {
  return text.replace(/[a-z]/gi, c => {
    const base = c <= 'Z' ? 65 : 97;
    return String.fromCharCode((c.charCodeAt(0) - base + shift + 26) % 26 + base);
  });
}
//// palindrome [["A man, a plan, a canal: Panama"],["race a car"],[" "]]
function solution(text) {
  const clean = text.toLowerCase().replace(/[^a-z0-9]/g, '');
  for (let i = 0, j = clean.length - 1; i < j; i++, j--) if (clean[i] !== clean[j]) return false;
  return true;
}
//// lru_cache [[2,[["put",1,1],["put",2,2],["get",1],["put",3,3],["get",2],["get",3]]]]
class Cache {
  constructor(size) { this.size = size; this.map = new Map(); }
  get(k) {
    if (!this.map.has(k)) return -1;
    const v = this.map.get(k);
    this.map.delete(k);
    this.map.set(k, v);
    return v;
  }
  put(k, v) {
    this.map.delete(k);
    this.map.set(k, v);
    if (this.map.size > this.size) this.map.delete(this.map.keys().next().value);
    return null;
  }
}
function solution(size, steps) {
  const cache = new Cache(size);
  return steps.map(([name, ...args]) => cache[name](...args));
}
//// flatten [[[1,[2,[3,[4]]]],1],[[1,[2,[3,[4]]]],9],[[],2]]
function solution(list, depth) {
  return list.reduce((out, x) => Array.isArray(x) && depth > 0 ? out.concat(solution(x, depth - 1)) : out.concat([x]), []);
}
//// deep_equal [[{"a":[1,{"b":2}]},{"a":[1,{"b":2}]}],[[1],[1,2]],[null,0],[{"a":1},{"b":1}]]
function solution(a, b) {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every(k => k in b && solution(a[k], b[k]));
}
//// binary_search [[[1,3,5,7,9],7],[[1,3,5],4],[[],1]]
function solution(list, x) {
  let low = 0, high = list.length - 1;
  while (low <= high) {
    const mid = (low + high) >>> 1;
    if (list[mid] === x) return mid;
    if (list[mid] < x) low = mid + 1; else high = mid - 1;
  }
  return -1;
}
//// factorial_big [[5],[25],[40]]
function solution(n) {
  let f = 1n;
  for (let i = 2n; i <= BigInt(n); i++) f *= i;
  return f.toString();
}
//// gcd_lcm [[12,18],[7,13],[100,75]]
const gcd = (a, b) => b ? gcd(b, a % b) : a;
const solution = (a, b) => ({ gcd: gcd(a, b), lcm: a / gcd(a, b) * b });
//// to_base [[255,16],[0,2],[1000,36],[-5,2]]
function solution(n, base) {
  const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
  if (n === 0) return '0';
  let out = '', rest = Math.abs(n);
  while (rest > 0) { out = digits[rest % base] + out; rest = Math.floor(rest / base); }
  return n < 0 ? '-' + out : out;
}
//// statistics [[[1,2,3,4]],[[5]],[[2.5,2.5,1]]]
function solution(xs) {
  const sorted = Float64Array.from(xs).sort(), mid = sorted.length >> 1;
  const mean = xs.reduce((a, b) => a + b, 0) / xs.length;
  return {
    mean,
    median: sorted.length % 2 ? sorted[mid] : (sorted[mid - 1] + sorted[mid]) / 2,
    deviation: Math.sqrt(xs.map(x => (x - mean) ** 2).reduce((a, b) => a + b, 0) / xs.length),
  };
}
//// roll_dice_paths [[1],[5],[12]]
function solution(target) {
  const ways = [1];
  for (let n = 1; n <= target; n++) {
    ways[n] = 0;
    for (let die = 1; die <= 6 && die <= n; die++) ways[n] += ways[n - die];
  }
  return ways[target];
}
//// tree_depth [[[3,9,20,null,null,15,7]],[[]],[[1,null,2]]]
function build(values) {
  if (!values.length) return null;
  const nodes = values.map(v => v === null ? null : { value: v, left: null, right: null });
  const children = nodes.slice(1);
  for (const node of nodes) if (node) { node.left = children.shift() ?? null; node.right = children.shift() ?? null; }
  return nodes[0];
}
const depth = node => node === null ? 0 : 1 + Math.max(depth(node.left), depth(node.right));
const solution = values => depth(build(values));
//// linked_list [[[1,2,3,4,5]],[[]],[[1]]]
function solution(values) {
  let head = null;
  for (const value of values) head = { value, next: head };
  const out = [];
  for (let node = head; node; node = node.next) out.push(node.value);
  return out;
}
//// topological [[4,[[1,0],[2,0],[3,1],[3,2]]],[2,[[0,1],[1,0]]],[1,[]]]
function solution(n, edges) {
  const degree = Array(n).fill(0), after = Array.from({ length: n }, () => []);
  for (const [course, needs] of edges) { degree[course]++; after[needs].push(course); }
  const queue = [...degree.keys()].filter(i => degree[i] === 0), order = [];
  while (queue.length) {
    const next = queue.shift();
    order.push(next);
    for (const other of after[next]) if (--degree[other] === 0) queue.push(other);
  }
  return order.length === n ? order : [];
}
//// date_parts [["2026-11-21"],["2024-02-29"],["1999-12-31"]]
function solution(text) {
  const { groups: { year, month, day } } = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/.exec(text);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return lengths.slice(0, month - 1).reduce((a, b) => a + b, 0) + Number(day);
}
//// json_paths [[{"a":{"b":[1,{"c":2}]},"d":null}],[[]],[5]]
function solution(value, path = '$', out = {}) {
  if (value !== null && typeof value === 'object')
    for (const [k, v] of Object.entries(value)) solution(v, Array.isArray(value) ? `${path}[${k}]` : `${path}.${k}`, out);
  else out[path] = value;
  return out;
}
//// async_pipeline [[[1,2,3]],[[]]]
const later = x => Promise.resolve(x);
async function solution(xs) {
  const doubled = await Promise.all(xs.map(async x => 2 * await later(x)));
  let total = 0;
  for await (const x of doubled) total += x;
  try { await Promise.reject(new Error('no')); } catch (e) { total += e.message.length; } finally { total += 1; }
  return [doubled, total];
}
//// closures_and_this [[3],[0]]
function Counter(start) { this.n = start; }
Counter.prototype.up = function (by = 1) { this.n += by; return this; };
function solution(n) {
  const makers = [];
  for (let i = 0; i < n; i++) makers.push(() => i * i);
  const counter = new Counter(10).up().up(5);
  return [makers.map(f => f()), counter.n, counter.up.call({ n: 1 }, 2).n];
}
//// iterators [[4],[0]]
class Range {
  constructor(n) { this.n = n; }
  *[Symbol.iterator]() { for (let i = 0; i < this.n; i++) yield i; }
}
function solution(n) {
  const range = new Range(n), [first = -1, ...rest] = range;
  return { first, rest, max: Math.max(-1, ...range), pairs: [...range].flatMap(x => [[x, x ** 2]]), set: [...new Set([...range, ...range])] };
}
//// labelled_loops [[[[1,2],[3,4]],3],[[[1]],9]]
function solution(rows, x) {
  let found = null, looked = 0;
  outer: for (let i = 0; i < rows.length; i++) {
    for (let j = 0; j < rows[i].length; j++) {
      looked++;
      if (rows[i][j] === x) { found = [i, j]; break outer; }
      if (rows[i][j] < 0) continue outer;
    }
  }
  switch (found?.length) { case 2: return { found, looked }; default: return { looked }; }
}
//// sort_records [[[{"n":"b","a":2},{"n":"a","a":2},{"n":"c","a":1}]],[[]]]
function solution(people) {
  return people.toSorted ? people.toSorted((p, q) => p.a - q.a || p.n.localeCompare(q.n)).map(p => p.n)
    : [...people].sort((p, q) => p.a - q.a || p.n.localeCompare(q.n)).map(p => p.n);
}
//// number_format [[1234567.891],[0.5],[-1e21],[1e-7]]
const solution = x => [x.toFixed(2), String(x), x.toPrecision(3), Math.round(x), Math.trunc(x % 1000), Number.isInteger(x), (x | 0)];
//// text_methods [["Hello, Wörld 😀"],[""],["aXbXc"]]
function solution(text) {
  return [text.split('X'), text.toUpperCase(), [...text].reverse().join(''), text.length, text.padStart(5, '*'), text.indexOf('o'), text.slice(-3), text.codePointAt(0) ?? null,
    text.normalize('NFD').length, text.includes('X'), text.replaceAll('X', '-'), encodeURIComponent(text)];
}
//// nqueens [[4],[6],[1]]
function solution(n) {
  let count = 0;
  const place = (row, columns, left, right) => {
    if (row === n) { count++; return; }
    for (let free = ~(columns | left | right) & ((1 << n) - 1); free; free &= free - 1) {
      const bit = free & -free;
      place(row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1);
    }
  };
  place(0, 0, 0, 0);
  return count;
}
//// game_of_life [[[[0,1,0],[0,1,0],[0,1,0]]],[[[1]]]]
function solution(board) {
  return board.map((row, i) => row.map((cell, j) => {
    let around = -cell;
    for (let a = i - 1; a <= i + 1; a++) for (let b = j - 1; b <= j + 1; b++) around += board[a]?.[b] ?? 0;
    return around === 3 || (cell && around === 2) ? 1 : 0;
  }));
}
//// hash_text [["prepai"],[""],["a longer text with several words"]]
function solution(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
//// expression [["1+2*3"],["(1+2)*3-4/2"],["10"],["2*(3+(4-1))"]]
function solution(text) {
  let at = 0;
  const peek = () => text[at], next = () => text[at++];
  const factor = () => {
    if (peek() === '(') { next(); const v = sum(); next(); return v; }
    let digits = '';
    while (/\d/.test(peek() ?? '')) digits += next();
    return Number(digits);
  };
  const product = () => { let v = factor(); while (peek() === '*' || peek() === '/') v = next() === '*' ? v * factor() : v / factor(); return v; };
  const sum = () => { let v = product(); while (peek() === '+' || peek() === '-') v = next() === '+' ? v + product() : v - product(); return v; };
  return sum();
}
