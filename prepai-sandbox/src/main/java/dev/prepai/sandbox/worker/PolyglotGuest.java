package dev.prepai.sandbox.worker;

import dev.prepai.code.EntryPoint;
import dev.prepai.code.Language;
import dev.prepai.code.Limit;
import dev.prepai.code.RunOptions;
import dev.prepai.sandbox.wire.Reply;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;
import org.jspecify.annotations.Nullable;

/** A context of GraalVM, used for one program. It reaches its own standard library and nothing else of the machine. */
final class PolyglotGuest implements Guest {
    private final Language language;
    private final Context context;
    private final Dialect dialect;
    private final Printed printed;
    private final Consumer<Context> closer;
    private @Nullable Failures failures;
    private @Nullable Callee callee;
    private @Nullable CallMeter meter;

    private PolyglotGuest(
            Language language, Context context, Dialect dialect, Printed printed, Consumer<Context> closer) {
        this.language = language;
        this.context = context;
        this.dialect = dialect;
        this.printed = printed;
        this.closer = closer;
    }

    /** Creates what guests can share: the code of their languages. */
    static Engine engine() {
        return Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build();
    }

    /** Creates a guest that is ready to load a program. */
    static PolyglotGuest create(Engine engine, Language language) {
        return create(engine, language, context -> context.close(true));
    }

    /** Creates a guest with an engine of its own, which may be instrumented and ends with it. */
    static PolyglotGuest apart(Language language) {
        Engine own = engine();
        return create(own, language, context -> own.close(true));
    }

    private static PolyglotGuest create(Engine engine, Language language, Consumer<Context> closer) {
        Printed printed = new Printed();
        Typed typed = new Typed();
        Context context = confined(engine, language, printed, typed);
        return new PolyglotGuest(language, context, Dialect.of(language, context, typed), printed, closer);
    }

    private static Context confined(Engine engine, Language language, Printed printed, InputStream typed) {
        FileSystem library = FileSystem.allowInternalResources(FileSystem.newDenyIOFileSystem());
        return Context.newBuilder(Dialect.id(language))
                .engine(engine)
                .allowIO(IOAccess.newBuilder().fileSystem(library).build())
                .allowHostAccess(HostAccess.NONE)
                .allowHostClassLookup(name -> false)
                .allowPolyglotAccess(PolyglotAccess.NONE)
                .allowEnvironmentAccess(EnvironmentAccess.NONE)
                .allowCreateThread(false)
                .allowCreateProcess(false)
                .allowNativeAccess(false)
                .options(Dialect.options(language))
                .in(typed)
                .out(printed.out())
                .err(printed.err())
                .build();
    }

    Language language() {
        return language;
    }

    /** Does one more piece of what programs often ask for first, such as an import. Returns whether more is left. */
    boolean ripen() {
        context.enter();
        try {
            return dialect.ripen();
        } finally {
            context.leave();
        }
    }

    @Override
    public Reply load(String text, EntryPoint entry, RunOptions options, int outputBytes) {
        printed.allow(outputBytes, false);
        dialect.prepare(options, text);
        Source source = source(text);
        failures = new Failures(source);
        Value program;
        try {
            program = context.parse(source);
        } catch (PolyglotException e) {
            return failures.ofParsing(e);
        }
        try {
            (options.countSteps() ? metered(program, source) : program).execute();
            String name = memberOf(entry);
            Value member = context.getBindings(Dialect.id(language)).getMember(name);
            if (member == null || !(member.canExecute() || member.canInstantiate())) {
                return missing(name);
            }
            callee = new Callee(dialect, entry, member);
            Reply reply = unlessExceeded(Reply.of(Reply.Kind.LOADED));
            printed.take();
            return reply;
        } catch (PolyglotException e) {
            return unlessExceeded(failures.of(e));
        }
    }

    @Override
    public Reply call(String arguments, RunOptions options, int resultBytes) {
        try {
            dialect.reseed(options.seed());
            Callee called = Objects.requireNonNull(callee);
            Object[] values = called.arguments(arguments);
            return unlessExceeded(returned(() -> called.call(values), resultBytes));
        } catch (PolyglotException e) {
            return unlessExceeded(Objects.requireNonNull(failures).of(e));
        } catch (NotJsonException e) {
            return unlessExceeded(Reply.error(Reply.Kind.RAISED, e.reason(), 0));
        } catch (TooLargeException e) {
            return unlessExceeded(Reply.exceeded(Limit.RESULT));
        }
    }

    private Reply returned(Supplier<Value> call, int resultBytes) {
        CallMeter measuring = meter;
        if (measuring == null) {
            return Reply.returned(ResultCopier.copy(dialect, call.get(), resultBytes));
        }
        measuring.begin();
        Value result = call.get();
        measuring.end();
        String json = ResultCopier.copy(dialect, result, resultBytes);
        return Reply.returned(json).with("", measuring.cost());
    }

    /** Returns what is executed in place of the program so that its calls can be measured. */
    private Value metered(Value program, Source source) {
        try {
            StepCounter counter = StepCounter.of(context, source);
            meter = new CallMeter(counter);
            return counter.program();
        } catch (PolyglotException e) {
            if (e.isCancelled()) {
                throw e;
            }
            meter = new CallMeter(null); // such as a program nested too deeply to be rewritten: it has its time
            return program;
        }
    }

    @Override
    public Reply console(String text, String input, RunOptions options, int outputBytes, int resultBytes) {
        printed.allow(outputBytes, true);
        dialect.prepare(options, text);
        dialect.reseed(options.seed());
        dialect.beMain(input);
        Source source = source(text);
        Failures found = new Failures(source);
        Value program;
        try {
            program = context.parse(source);
        } catch (PolyglotException e) {
            return found.ofParsing(e);
        }
        try {
            program.execute();
        } catch (PolyglotException e) {
            if (!(e.isExit() && e.getExitStatus() == 0)) {
                return unlessExceeded(found.of(e));
            }
        }
        try {
            return unlessExceeded(Reply.returned(ResultCopier.text(printed.result(), resultBytes)));
        } catch (TooLargeException e) {
            return Reply.exceeded(Limit.RESULT);
        }
    }

    @Override
    public String printed() {
        return printed.take();
    }

    @Override
    public int outputLeft() {
        return printed.left();
    }

    private Source source(String text) {
        return Source.newBuilder(Dialect.id(language), text, "solution")
                .cached(false)
                .buildLiteral();
    }

    private static String memberOf(EntryPoint entry) {
        if (entry instanceof EntryPoint.Function function) {
            return function.name();
        }
        if (entry instanceof EntryPoint.Mutation mutation) {
            return mutation.name();
        }
        if (entry instanceof EntryPoint.Method method) {
            return method.type();
        }
        return ((EntryPoint.Operations) entry).type();
    }

    /** A program may swallow what the write over the limit threw, and go on; its results do not count any more. */
    private Reply unlessExceeded(Reply reply) {
        return printed.exceeded() ? Reply.exceeded(Limit.OUTPUT) : reply;
    }

    private static Reply missing(String name) {
        return Reply.error(Reply.Kind.DID_NOT_LOAD, "the program does not define " + name, 0);
    }

    /** Ends the context, also when the candidate left something behind that would go on. */
    @Override
    public void close() {
        closer.accept(context);
    }
}
