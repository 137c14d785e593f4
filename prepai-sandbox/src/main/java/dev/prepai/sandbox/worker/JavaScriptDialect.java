package dev.prepai.sandbox.worker;

import dev.prepai.code.RunOptions;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/**
 * JavaScript. A number that is an exact integer is written as one, beyond 2^53 as a floating point number. Sets, generators and
 * other iterators are read to their end as arrays; maps are objects.
 */
final class JavaScriptDialect implements Dialect {
    /** The pseudo-random numbers are those of mulberry32 (Tommy Ettinger 2017, public domain). */
    private static final Source HELPERS = Source.create("js", """
            (() => {
              const { getPrototypeOf } = Object, { apply } = Reflect, { parse } = JSON;
              const object = Object.prototype, promise = Promise.prototype, map = Map.prototype, set = Set.prototype;
              const iterators = [...[[].values(), new Map().keys(), new Set().values(), ''.matchAll(/./g)].map(getPrototypeOf),
                getPrototypeOf(getPrototypeOf(''[Symbol.iterator]()))];
              const generator = getPrototypeOf(getPrototypeOf((function* () {})()));
              const { RangeError, TypeError } = globalThis, { forEach } = map, eachOf = set.forEach, push = Array.prototype.push;
              const kindOf = value => {
                for (let prototype = getPrototypeOf(value), depth = 0; depth < 4; depth++) {
                  if (prototype === promise) return depth === 0 ? 'promise' : '';
                  if (prototype === map || prototype === set) return prototype === map ? 'map' : 'set';
                  if (prototype === generator) return 'iterator';
                  if (depth === 0) {
                    if (prototype === object || prototype === null) return 'object';
                    for (let i = 0; i < iterators.length; i++) if (iterators[i] === prototype) return 'iterator';
                  }
                  if (prototype === null) return '';
                  prototype = getPrototypeOf(prototype);
                }
                return '';
              };
              let state = 0;
              Math.random = function random() {
                state = (state + 0x6D2B79F5) | 0;
                let t = Math.imul(state ^ (state >>> 15), 1 | state);
                t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
                return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
              };
              return {
                parse, kindOf,
                settle: promise => {
                  const box = { state: 'pending', value: undefined };
                  (async () => {
                    try { box.value = await promise; box.state = 'fulfilled'; }
                    catch (error) { box.value = error; box.state = 'rejected'; }
                  })();
                  return box;
                },
                raise: error => { throw error; },
                list: (...elements) => elements,
                invoke: (receiver, name, elements) => receiver[name](...elements),
                seed: number => { state = number | 0; },
                array: (kind, value, most) => {
                  const array = [];
                  let size = 0;
                  if (kind === 'set') {
                    apply(eachOf, value, [each => { array[size++] = each; }]);
                  } else {
                    for (let step; !(step = value.next()).done; ) {
                      if (size === most) throw new RangeError('the result has too many elements, or does not end');
                      array[size++] = step.value;
                    }
                  }
                  return array;
                },
                entries: value => {
                  const entries = { __proto__: null };
                  apply(forEach, value, [(each, key) => {
                    if (key !== null && (typeof key === 'object' || typeof key === 'function' || typeof key === 'symbol')) {
                      throw new TypeError('a key of the resulting map is no text');
                    }
                    const name = `${key}`;
                    if (name in entries) throw new TypeError('two keys of the resulting map are the same as text');
                    entries[name] = each;
                  }]);
                  return entries;
                },
                freeze: now => {
                  const Real = Date;
                  globalThis.Date = class Date extends Real {
                    constructor(...parts) { parts.length === 0 ? super(now) : super(...parts); }
                    static now() { return now; }
                  };
                  if (globalThis.performance) globalThis.performance.now = () => 0;
                },
                beMain: input => {
                  let next = 0;
                  const readline = () => {
                    if (next >= input.length) return null;
                    const end = input.indexOf('\\n', next);
                    const line = end < 0 ? input.slice(next) : input.slice(next, end);
                    next += line.length + 1;
                    return line.endsWith('\\r') ? line.slice(0, -1) : line;
                  };
                  const rest = () => {
                    const text = input.slice(next);
                    next = input.length;
                    return text;
                  };
                  const readFileSync = file => {
                    if (file !== 0 && file !== '/dev/stdin') throw new Error('only standard input can be read');
                    return rest();
                  };
                  globalThis.readline = readline;
                  globalThis.require = name => {
                    if (name !== 'fs' && name !== 'node:fs') throw new Error('only fs is there, to read standard input');
                    return { readFileSync };
                  };
                },
              };
            })()
            """);

    private static final double MOST_EXACT = 0x1p53;

    private final Value helpers;
    private final Value parse;
    private final Value kindOf;
    private final Value settle;
    private final Value raise;
    private final Value list;
    private final Value invoke;
    private final Value seed;
    private final Value array;
    private final Value entries;

    JavaScriptDialect(Context context) {
        helpers = context.eval(HELPERS);
        parse = helpers.getMember("parse");
        kindOf = helpers.getMember("kindOf");
        settle = helpers.getMember("settle");
        raise = helpers.getMember("raise");
        list = helpers.getMember("list");
        invoke = helpers.getMember("invoke");
        seed = helpers.getMember("seed");
        array = helpers.getMember("array");
        entries = helpers.getMember("entries");
    }

    @Override
    public boolean ripen() {
        return false;
    }

    @Override
    public void prepare(RunOptions options, String source) {
        reseed(options.seed());
        options.clock().ifPresent(clock -> helpers.invokeMember("freeze", (double) clock.toEpochMilli()));
    }

    @Override
    public void reseed(long number) {
        seed.executeVoid((int) (number ^ (number >>> Integer.SIZE)));
    }

    @Override
    public void beMain(String input) {
        helpers.invokeMember("beMain", input);
    }

    @Override
    public Value parse(String json) {
        return parse.execute(json);
    }

    /** The engine runs all pending jobs before {@code execute} returns; a promise that is pending then stays so. */
    @Override
    public Value settled(Value result) {
        if (!isObject(result) || !kindOf.execute(result).asString().equals("promise")) {
            return result;
        }
        Value box = settle.execute(result);
        return switch (box.getMember("state").asString()) {
            case "fulfilled" -> box.getMember("value");
            case "rejected" -> raise.execute(box.getMember("value"));
            default -> throw new NotJsonException("a promise that is still pending");
        };
    }

    @Override
    public Value create(Value type, Object... arguments) {
        return type.newInstance(arguments);
    }

    @Override
    public Value invoke(Value receiver, String name, Object... arguments) {
        return invoke.execute(receiver, name, list.execute(arguments));
    }

    @Override
    public Object nothing() {
        return Value.asValue(null);
    }

    @Override
    public Value list(List<Object> elements) {
        return list.execute(elements.toArray());
    }

    @Override
    public String number(Value number) {
        if (number.getMetaObject().getMetaSimpleName().equals("bigint")) {
            return Numbers.json(number.asBigInteger());
        }
        double value = number.asDouble();
        return number.fitsInLong() && Math.abs(value) <= MOST_EXACT
                ? Long.toString(number.asLong())
                : Numbers.json(value);
    }

    @Override
    public Value plain(Value value, int most) {
        if (value.hasArrayElements()) {
            return value;
        }
        String kind = value.hasMembers() && !value.canExecute()
                ? kindOf.execute(value).asString()
                : "";
        return switch (kind) {
            case "object" -> value;
            case "map" -> entries.execute(value);
            case "set", "iterator" -> array.execute(kind, value, most);
            default -> throw Dialect.notJson(value);
        };
    }

    private static boolean isObject(Value value) {
        return value.hasMembers() && !value.canExecute() && !value.hasHashEntries();
    }
}
