package dev.prepai.sandbox.worker;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/** JavaScript. A number that is an exact integer is written as one, beyond 2^53 as a floating point number. */
final class JavaScriptDialect implements Dialect {
    private static final String HELPERS = """
            (() => {
              const { getPrototypeOf } = Object, object = Object.prototype, promise = Promise.prototype;
              return {
                parse: JSON.parse,
                kind: value => {
                  const prototype = getPrototypeOf(value);
                  return prototype === promise ? 'promise' : prototype === object || prototype === null ? 'object' : '';
                },
                settle: promise => {
                  const box = { state: 'pending', value: undefined };
                  (async () => {
                    try { box.value = await promise; box.state = 'fulfilled'; }
                    catch (error) { box.value = error; box.state = 'rejected'; }
                  })();
                  return box;
                },
                raise: error => { throw error; },
              };
            })()
            """;
    private static final double MOST_EXACT = 0x1p53;

    private final Value parse;
    private final Value kind;
    private final Value settle;
    private final Value raise;

    JavaScriptDialect(Context context) {
        Value helpers = context.eval("js", HELPERS);
        parse = helpers.getMember("parse");
        kind = helpers.getMember("kind");
        settle = helpers.getMember("settle");
        raise = helpers.getMember("raise");
    }

    @Override
    public Value parse(String json) {
        return parse.execute(json);
    }

    /** The engine runs all pending jobs before {@code execute} returns; a promise that is pending then stays so. */
    @Override
    public Value settle(Value result) {
        if (!isObject(result) || !kind.execute(result).asString().equals("promise")) {
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
    public Value plain(Value value) {
        if (value.hasArrayElements()
                || (isObject(value) && kind.execute(value).asString().equals("object"))) {
            return value;
        }
        throw Dialect.notJson(value);
    }

    private static boolean isObject(Value value) {
        return value.hasMembers() && !value.canExecute() && !value.hasHashEntries();
    }
}
