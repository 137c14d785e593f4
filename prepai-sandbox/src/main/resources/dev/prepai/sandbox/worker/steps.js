(() => {
  'use strict'; // else a string would be this as an object
  let steps = 0;
  const { apply, defineProperty, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
  const { max, min, log2 } = Math;
  const { isArray } = Array;
  const isView = ArrayBuffer.isView;
  const { prototype: mapPrototype } = Map, { prototype: setPrototype } = Set;
  const mapSize = getOwnPropertyDescriptor(mapPrototype, 'size').get;
  const setSize = getOwnPropertyDescriptor(setPrototype, 'size').get;

  const size = value => {
    if (typeof value === 'string' || isArray(value) || isView(value)) return value.length ?? 0;
    if (typeof value !== 'object' || value === null) return 0;
    const prototype = getPrototypeOf(value);
    if (prototype === mapPrototype) return apply(mapSize, value, []);
    return prototype === setPrototype ? apply(setSize, value, []) : 0;
  };

  // A cost gets the object, the arguments and the result of a call. It takes nothing apart: that would be counted.
  const whole = self => size(self);
  const first = (_, values) => size(values[0]);
  const result = (_, __, value) => size(value);
  const resultAndWhole = (self, _, value) => size(self) + size(value);
  const sorting = self => size(self) * log2(size(self) + 1);
  const start = (self, from) => from < 0 ? max(0, size(self) + from) : min(from || 0, size(self));
  const found = (self, values, place) => (place >= 0 ? place + 1 : size(self)) - start(self, values[1]);
  const foundFromEnd = (self, _, place) => size(self) - max(0, place);
  const searched = search => (self, values) => found(self, values, apply(search, self, values));
  const moved = (self, values, removed) => {
    const added = max(0, values.length - 2);
    return size(removed) + (added === size(removed) ? added : size(self) - start(self, values[0]));
  };

  const count = (object, costs) => {
    for (const name in costs) {
      const original = object[name], cost = costs[name];
      if (typeof original !== 'function') continue;
      const { [name]: counted } = {
        [name](...values) {
          const value = apply(original, this, values);
          steps += cost(this, values, value) || 0;
          return value;
        },
      };
      defineProperty(object, name, { value: counted, writable: true, configurable: true, enumerable: false });
    }
  };
  const all = (names, cost) => Object.fromEntries(names.split(' ').map(name => [name, cost]));

  const sequence = {
    ...all('fill reverse copyWithin flat toReversed toSpliced with', whole),
    ...all('map filter forEach flatMap reduce reduceRight', whole), // for functions that are built in themselves
    ...all('sort toSorted', sorting),
    ...all('indexOf', found), ...all('lastIndexOf', foundFromEnd), includes: searched([].indexOf),
    ...all('slice', result), ...all('concat join', resultAndWhole),
  };
  count(Array.prototype, { ...sequence, shift: whole, unshift: whole, splice: moved });
  count(getPrototypeOf(Int8Array.prototype), { ...sequence, set: first });
  count(String.prototype, {
    ...all('indexOf search', found), ...all('lastIndexOf', foundFromEnd), includes: searched(''.indexOf),
    ...all('split replace replaceAll match trim trimStart trimEnd', whole),
    ...all('toLowerCase toUpperCase normalize localeCompare', whole),
    ...all('slice substring substr repeat padStart padEnd', result),
    ...all('concat', resultAndWhole), ...all('startsWith endsWith', first),
  });
  const { keys } = Object;
  const properties = (_, values) => values.reduce((sum, source) => sum + keys(source ?? {}).length, 0);
  count(Object, { ...all('keys values entries getOwnPropertyNames', result), fromEntries: first, assign: properties });
  count(Math, all('max min hypot', (_, values) => values.length));
  count(JSON, { parse: first, stringify: result });
  count(Set.prototype, all('union intersection difference symmetricDifference isSubsetOf isSupersetOf', whole));
  count(Array, { from: result });

  // Every other method of regular expressions comes here in the end.
  const { exec } = RegExp.prototype;
  defineProperty(RegExp.prototype, 'exec', { value: { exec(text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = apply(exec, this, [text]);
    steps += max(0, (match ? match.index + match[0].length : size(text)) - from) || 0;
    return match;
  } }.exec, writable: true, configurable: true, enumerable: false });

  // Spreading, destructuring and the constructors of collections go through these.
  const next = all('next', () => 1);
  [[], '', new Map(), new Set()].map(empty => empty[Symbol.iterator]())
    .forEach(iterator => count(getPrototypeOf(iterator), next));
  return { steps: () => steps, reset: () => { steps = 0; } };
})()
