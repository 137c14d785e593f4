package dev.prepai.sandbox.worker;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/**
 * Python. Containers are copied by the methods of the built-in types, so an overridden method of a subclass such as
 * {@code Counter} is never asked.
 */
final class PythonDialect implements Dialect {
    private static final String HELPERS = """
            def helpers():
                import json
                def plain(value, type=type, issubclass=issubclass, list=list, tuple=tuple, dict=dict,
                          set=set, frozenset=frozenset, all=slice(None)):
                    kind = type(value)
                    if kind is list or kind is dict or kind is tuple:
                        return value
                    if kind is set or kind is frozenset:
                        return list(value)
                    if issubclass(kind, dict):
                        return dict.copy(value)
                    if issubclass(kind, list):
                        return list.copy(value)
                    if issubclass(kind, tuple):
                        return tuple.__getitem__(value, all)
                    return None
                return json.loads, plain, float
            helpers()
            """;

    private final Value loads;
    private final Value plain;
    private final Value floatType;

    PythonDialect(Context context) {
        Value helpers = context.eval("python", HELPERS);
        loads = helpers.getArrayElement(0);
        plain = helpers.getArrayElement(1);
        floatType = helpers.getArrayElement(2);
        context.getBindings("python").removeMember("helpers");
        context.getBindings("python").putMember("__name__", "solution"); // so that a main guard does not run
    }

    @Override
    public Value parse(String json) {
        return loads.execute(json);
    }

    @Override
    public Value settle(Value result) {
        return result;
    }

    @Override
    public String number(Value number) {
        if (floatType.isMetaInstance(number)) {
            return Numbers.json(number.asDouble());
        }
        return number.fitsInLong() ? Long.toString(number.asLong()) : Numbers.json(number.asBigInteger());
    }

    @Override
    public Value plain(Value value) {
        Value copy = plain.execute(value);
        if (copy.isNull()) {
            throw Dialect.notJson(value);
        }
        return copy;
    }
}
