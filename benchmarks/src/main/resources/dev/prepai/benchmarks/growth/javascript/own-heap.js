// n log n; distinct
class Heap {
  items = [];

  push(item) {
    const items = this.items;
    let i = items.push(item) - 1;
    while (i > 0 && items[(i - 1) >> 1] > item) {
      items[i] = items[(i - 1) >> 1];
      i = (i - 1) >> 1;
    }
    items[i] = item;
  }

  pop() {
    const items = this.items, top = items[0], last = items.pop();
    if (items.length === 0) return top;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child + 1 < items.length && items[child + 1] < items[child]) child++;
      if (child >= items.length || items[child] >= last) break;
      items[i] = items[child];
      i = child;
    }
    items[i] = last;
    return top;
  }
}

function solution(values) {
  const heap = new Heap();
  values.forEach(value => heap.push(value));
  return values.map(() => heap.pop());
}
