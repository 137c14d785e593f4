package dev.prepai.sandbox.worker;

import dev.prepai.code.EntryPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.graalvm.polyglot.Value;

/** What the calls of a run are made to. */
final class Callee {
    private final Dialect dialect;
    private final EntryPoint entry;
    private final Value member;

    Callee(Dialect dialect, EntryPoint entry, Value member) {
        this.dialect = dialect;
        this.entry = entry;
        this.member = member;
    }

    /** Makes the arguments of a call from a JSON array: fresh values of the guest. */
    Object[] arguments(String json) {
        return elements(dialect.parse(json));
    }

    /** Makes a call. */
    Value call(Object[] arguments) {
        if (entry instanceof EntryPoint.Function) {
            return dialect.settled(member.execute(arguments));
        }
        if (entry instanceof EntryPoint.Mutation mutation) {
            dialect.settled(member.execute(arguments));
            return (Value) arguments[mutation.argument()];
        }
        if (entry instanceof EntryPoint.Method method) {
            return dialect.settled(dialect.invoke(dialect.create(member), method.name(), arguments));
        }
        return operations((Value) arguments[0], (Value) arguments[1]);
    }

    private Value operations(Value names, Value argumentLists) {
        Value instance = dialect.create(member, elements(argumentLists.getArrayElement(0)));
        List<Object> results = new ArrayList<>();
        results.add(dialect.nothing());
        for (long i = 1; i < names.getArraySize(); i++) {
            String name = names.getArrayElement(i).asString();
            results.add(dialect.settled(dialect.invoke(instance, name, elements(argumentLists.getArrayElement(i)))));
        }
        return dialect.list(results);
    }

    private static Object[] elements(Value list) {
        return LongStream.range(0, list.getArraySize())
                .mapToObj(list::getArrayElement)
                .toArray();
    }
}
