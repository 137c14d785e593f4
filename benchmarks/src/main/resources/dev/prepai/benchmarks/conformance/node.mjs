// Runs programs on Node, each in a context of its own with a deadline. Reads one JSON object per line,
// {"source", "function", "calls", "millis"}, and answers with one per line, {"outcomes": [{"kind", "value" or "message"}]}.
// The kinds are returned, raised, load (does not load) and limit.
import { createInterface } from 'node:readline';
import vm from 'node:vm';

const TOO_DEEP = 100;
const TOO_LONG = 1 << 20;

/** Copies a result as the sandbox does, as JSON text; the program may have changed every prototype, but only in its context. */
function copied(value, kinds, depth = 0) {
  if (depth > TOO_DEEP) throw new Limit();
  if (value === undefined || value === null) return 'null';
  switch (typeof value) {
    case 'boolean': return String(value);
    case 'string': return JSON.stringify(value);
    case 'bigint': return String(value);
    case 'number':
      if (!Number.isFinite(value)) throw new Error('not JSON');
      return Object.is(value, -0) ? '0' : String(value);
    case 'object': break;
    default: throw new Error('not JSON');
  }
  const joined = parts => {
    const text = parts.join();
    if (text.length > TOO_LONG) throw new Limit();
    return text;
  };
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    if (value.length > TOO_LONG) throw new Limit();
    return '[' + joined(Array.from({ length: value.length }, (_, i) => copied(value[i], kinds, depth + 1))) + ']';
  }
  if (kinds.set(value)) return copied([...value], kinds, depth);
  const object = kinds.map(value) ? Object.fromEntries(value) : value;
  if (object === value && !kinds.plain(value)) throw new Error('not JSON');
  return '{' + joined(Object.keys(object).map(key => JSON.stringify(key) + ':' + copied(object[key], kinds, depth + 1))) + '}';
}

class Limit extends Error {}

function isTimeout(error) {
  return error instanceof Limit || error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

function failure(error) {
  return isTimeout(error) ? { kind: 'limit' } : { kind: 'raised', message: describe(error) };
}

function describe(error) {
  try {
    return String(error?.name ?? typeof error);
  } catch {
    return 'an error';
  }
}

async function outcomes(job) {
  const silent = { log() {}, error() {}, warn() {}, info() {}, debug() {} };
  const context = vm.createContext({ console: silent }, { microtaskMode: 'afterEvaluate' });
  const deadline = Date.now() + job.millis;
  const run = code => vm.runInContext(code, context, { timeout: Math.max(1, deadline - Date.now()) });
  const kinds = run(`({ plain: v => { const p = Object.getPrototypeOf(v); return p === null || p === Object.prototype; },
    set: v => v instanceof Set, map: v => v instanceof Map, promise: v => v instanceof Promise,
    watch: p => { const box = {}; p.then(v => { box.value = v; box.done = true; }, e => { box.error = e; box.done = true; box.failed = true; }); return box; } })`);
  let script;
  try {
    script = new vm.Script(job.source, { filename: 'solution' });
  } catch (error) {
    return [{ kind: 'load', message: describe(error) }];
  }
  try {
    script.runInContext(context, { timeout: job.millis });
  } catch (error) {
    return [failure(error)];
  }
  let callable = false;
  try {
    callable = run(`typeof ${job.function} === 'function'`);
  } catch { /* in its temporal dead zone */ }
  if (!callable) return [{ kind: 'load', message: 'no function' }];
  const seen = [];
  for (const args of job.calls) {
    try {
      context.$args = JSON.stringify(args);
      let value = run(`${job.function}(...JSON.parse($args))`);
      if (value !== null && typeof value === 'object' && kinds.promise(value)) {
        const box = kinds.watch(value);
        run('0'); // lets the jobs run
        if (!box.done) throw new Error('pending');
        if (box.failed) throw box.error;
        value = box.value;
      }
      seen.push({ kind: 'returned', value: new Raw(copied(value, kinds)) });
    } catch (error) {
      seen.push(failure(error));
      if (isTimeout(error)) break;
    }
  }
  return seen;
}

class Raw {
  constructor(text) { this.text = text; }
}

for await (const line of createInterface({ input: process.stdin })) {
  const seen = await outcomes(JSON.parse(line));
  const parts = seen.map(each => each.value instanceof Raw
    ? `{"kind":"returned","value":${each.value.text}}`
    : JSON.stringify(each));
  process.stdout.write(`{"outcomes":[${parts}]}\n`);
}
