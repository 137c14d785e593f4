function solution(arr) {
  return [JSON.parse('{"a":{}}', function (k, v) { if (v && typeof v === 'object') { for (;;) v['k' + Object.keys(v).length] = {}; } return v; })];
}
