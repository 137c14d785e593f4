class Bag {
  #items = [];
  static made = 0;
  static { Bag.made = 0; }
  constructor(items) { this.#items = [...items]; Bag.made++; }
  get size() { return this.#items.length; }
  has(x) { return #items in this && this.#items.includes(x); }
  *[Symbol.iterator]() { yield* this.#items.sort((a, b) => a - b); }
}
function solution(arr) {
  const bag = new Bag(arr);
  if (bag.size !== arr.length || (arr.length && !bag.has(arr[0]))) throw new Error('lost');
  return [...bag];
}
