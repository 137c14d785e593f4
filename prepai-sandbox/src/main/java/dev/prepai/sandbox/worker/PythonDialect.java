package dev.prepai.sandbox.worker;

import dev.prepai.code.RunOptions;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/**
 * Python. Containers are copied by the methods of the built-in types, so an overridden method of a subclass such as
 * {@code Counter} is never asked. Generators and the iterators of the standard library are read to their end.
 */
final class PythonDialect implements Dialect {
    /** The scanner of the json module is used without the module, which takes long to import. */
    private static final Source HELPERS = Source.create("python", """
            def helpers():
                import _json, itertools, _collections, sys
                from itertools import islice
                sys.meta_path[:] = [each for each in sys.meta_path if type(each).__module__ != 'java']
                sys.modules['java'] = None  # it could do nothing here, and Python has none
                def getsizeof(value, default=None, type=type, len=len, bits=int.bit_length):
                    kind = type(value)
                    if kind is int:
                        return 28 + 4 * ((bits(value) - 1) // 30 if value else 0)
                    base, each = sizes.get(kind, (48, 0))
                    return base + (each * len(value) if each else 0)
                sizes = {float: (24, 0), bool: (28, 0), complex: (32, 0), type(None): (16, 0), str: (49, 1), bytes: (33, 1),
                         tuple: (40, 8), list: (56, 8), dict: (64, 24), set: (216, 16), frozenset: (216, 16), range: (48, 0)}
                sys.getsizeof = getsizeof  # that of the interpreter needs native code; these are about the sizes of CPython
                def pipe(*unused, PermissionError=PermissionError):
                    raise PermissionError(1, 'Operation not permitted')
                sys.modules['posix'].pipe = pipe  # that of the interpreter opens descriptors of the process
                class Settings:
                    strict = True
                    object_hook = object_pairs_hook = None
                    parse_float = float
                    parse_int = int
                    parse_constant = float
                scan = _json.make_scanner(Settings)
                def parse(text):
                    return scan(text, 0)[0]
                iterators = {type(each) for each in (
                    (x for x in ()), range(0), map(id, ()), filter(id, ()), zip(), enumerate(()), reversed([]), reversed(range(0)),
                    {}.keys(), {}.values(), {}.items(), iter([]), iter(()), iter({}), iter(set()), iter(''), iter(range(0)),
                    iter({}.values()), iter({}.items()), _collections.deque())}
                iterators.update(each for each in vars(itertools).values() if isinstance(each, type))
                iterators = frozenset(iterators)
                def plain(value, most, type=type, issubclass=issubclass, list=list, tuple=tuple, dict=dict,
                          set=set, frozenset=frozenset, all=slice(None), len=len, islice=islice,
                          iterators=iterators, OverflowError=OverflowError):
                    kind = type(value)
                    if kind is list or kind is dict or kind is tuple:
                        return value
                    if kind is set or kind is frozenset:
                        return list(value)
                    if kind in iterators:
                        elements = list(islice(value, most))
                        if len(elements) < most:
                            return elements
                        raise OverflowError('the result has too many elements, or does not end')
                    if issubclass(kind, dict):
                        return dict.copy(value)
                    if issubclass(kind, list):
                        return list.copy(value)
                    if issubclass(kind, tuple):
                        return tuple.__getitem__(value, all)
                    return None
                def invoke(receiver, name, arguments, getattr=getattr):
                    return getattr(receiver, name)(*arguments)
                def make(*elements, list=list):
                    return list(elements)
                def importing(name, load=__import__):
                    load(name)
                def seeding(load=__import__):
                    return load('random').seed
                def freeze(seconds, nanos, dates, load=__import__):
                    time = load('time')
                    for name in ('time', 'monotonic', 'perf_counter', 'process_time', 'thread_time'):
                        setattr(time, name, lambda: seconds)
                        setattr(time, name + '_ns', lambda: nanos)
                    if dates:
                        module = load('datetime')
                        date, datetime = module.date, module.datetime
                        class Date(date):
                            @classmethod
                            def today(cls):
                                return cls.fromtimestamp(seconds)
                        class DateTime(datetime):
                            @classmethod
                            def now(cls, tz=None):
                                return cls.fromtimestamp(seconds, tz)
                            @classmethod
                            def today(cls):
                                return cls.fromtimestamp(seconds)
                            @classmethod
                            def utcnow(cls):
                                return cls.utcfromtimestamp(seconds)
                        Date.__name__ = Date.__qualname__ = 'date'
                        DateTime.__name__ = DateTime.__qualname__ = 'datetime'
                        module.date, module.datetime = Date, DateTime
                return parse, plain, float, invoke, make, importing, seeding, freeze
            helpers()
            """);

    /** What interview solutions import most, cheap ones first. */
    private static final List<String> OFTEN_IMPORTED = List.of(
            "math",
            "collections",
            "heapq",
            "bisect",
            "functools",
            "operator",
            "string",
            "re",
            "typing",
            "random",
            "copy");

    private final Typed typed;
    private final Value bindings;
    private final Value parse;
    private final Value plain;
    private final Value floatType;
    private final Value invoke;
    private final Value make;
    private final Value importing;
    private final Value seeding;
    private final Value freeze;
    private final Iterator<String> imports = OFTEN_IMPORTED.iterator();
    private Value seed;

    PythonDialect(Context context, Typed typed) {
        this.typed = typed;
        Value helpers = context.eval(HELPERS);
        parse = helpers.getArrayElement(0);
        plain = helpers.getArrayElement(1);
        floatType = helpers.getArrayElement(2);
        invoke = helpers.getArrayElement(3);
        make = helpers.getArrayElement(4);
        importing = helpers.getArrayElement(5);
        seeding = helpers.getArrayElement(6);
        freeze = helpers.getArrayElement(7);
        seed = Value.asValue(null);
        bindings = context.getBindings("python");
        bindings.removeMember("helpers");
        bindings.putMember("__name__", "solution"); // so that a main guard does not run
    }

    @Override
    public boolean ripen() {
        importing.executeVoid(imports.next());
        return imports.hasNext();
    }

    @Override
    public void prepare(RunOptions options, String source) {
        if (source.contains("random")) {
            seed = seeding.execute();
            reseed(options.seed());
        }
        options.clock()
                .ifPresent(clock -> freeze.executeVoid(seconds(clock), nanos(clock), source.contains("datetime")));
    }

    private static double seconds(Instant clock) {
        return clock.toEpochMilli() / 1e3;
    }

    private static long nanos(Instant clock) {
        return clock.toEpochMilli() * 1_000_000;
    }

    @Override
    public void reseed(long number) {
        if (!seed.isNull()) {
            seed.executeVoid(number);
        }
    }

    @Override
    public void beMain(String input) {
        typed.provide(input);
        bindings.putMember("__name__", "__main__");
    }

    @Override
    public Value parse(String json) {
        return parse.execute(json);
    }

    @Override
    public Value settled(Value result) {
        return result;
    }

    @Override
    public Value create(Value type, Object... arguments) {
        return type.execute(arguments);
    }

    @Override
    public Value invoke(Value receiver, String name, Object... arguments) {
        return invoke.execute(receiver, name, make.execute(arguments));
    }

    @Override
    public Object nothing() {
        return Value.asValue(null);
    }

    @Override
    public Value list(List<Object> elements) {
        return make.execute(elements.toArray());
    }

    @Override
    public String number(Value number) {
        if (floatType.isMetaInstance(number)) {
            return Numbers.json(number.asDouble());
        }
        return number.fitsInLong() ? Long.toString(number.asLong()) : Numbers.json(number.asBigInteger());
    }

    @Override
    public Value plain(Value value, int most) {
        Value copy = plain.execute(value, most);
        if (copy.isNull()) {
            throw Dialect.notJson(value);
        }
        return copy;
    }
}
