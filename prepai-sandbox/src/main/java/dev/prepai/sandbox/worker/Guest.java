package dev.prepai.sandbox.worker;

import dev.prepai.code.EntryPoint;
import dev.prepai.code.Language;
import dev.prepai.code.Limit;
import dev.prepai.code.RunOptions;
import dev.prepai.sandbox.wire.Reply;
import java.io.InputStream;
import java.util.Objects;
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

/** One context, used for one program. It reaches its own standard library and nothing else of the machine. */
final class Guest implements AutoCloseable {
    private final Language language;
    private final Context context;
    private final Dialect dialect;
    private final Printed printed;
    private @Nullable CallMeter meter;

    private Guest(Language language, Context context, Dialect dialect, Printed printed) {
        this.language = language;
        this.context = context;
        this.dialect = dialect;
        this.printed = printed;
    }

    /** Creates a guest that is ready to load a program. */
    static Guest create(Engine engine, Language language) {
        Printed printed = new Printed();
        Typed typed = new Typed();
        Context context = confined(engine, language, printed, typed);
        return new Guest(language, context, Dialect.of(language, context, typed), printed);
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

    /** Loads a program whose functions are called afterwards. Returns the reply that tells how that ended. */
    Loaded load(String text, EntryPoint entry, RunOptions options, int outputBytes) {
        printed.allow(outputBytes, false);
        dialect.prepare(options, text);
        Source source = source(text);
        Failures failures = new Failures(source);
        Value program;
        try {
            program = context.parse(source);
        } catch (PolyglotException e) {
            return new Loaded(failures, failures.ofParsing(e));
        }
        try {
            (options.countSteps() ? metered(program, source) : program).execute();
            String name = memberOf(entry);
            Value member = context.getBindings(Dialect.id(language)).getMember(name);
            if (member == null || !(member.canExecute() || member.canInstantiate())) {
                return new Loaded(failures, missing(name));
            }
            Reply reply = unlessExceeded(Reply.of(Reply.Kind.LOADED));
            printed.take();
            return new Loaded(failures, reply, new Callee(dialect, entry, member));
        } catch (PolyglotException e) {
            return new Loaded(failures, unlessExceeded(failures.of(e)));
        }
    }

    /** Makes one call with a JSON array of arguments. */
    Reply call(Loaded loaded, String arguments, RunOptions options, int resultBytes) {
        try {
            dialect.reseed(options.seed());
            Callee callee = Objects.requireNonNull(loaded.callee);
            Object[] values = callee.arguments(arguments);
            return unlessExceeded(returned(() -> callee.call(values), resultBytes));
        } catch (PolyglotException e) {
            return unlessExceeded(loaded.failures.of(e));
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

    /** Runs a whole program that reads the input and prints; what it prints is the result. */
    Reply console(String text, String input, RunOptions options, int outputBytes, int resultBytes) {
        printed.allow(outputBytes, true);
        dialect.prepare(options, text);
        dialect.reseed(options.seed());
        dialect.beMain(input);
        Source source = source(text);
        Failures failures = new Failures(source);
        Value program;
        try {
            program = context.parse(source);
        } catch (PolyglotException e) {
            return failures.ofParsing(e);
        }
        try {
            program.execute();
        } catch (PolyglotException e) {
            if (!(e.isExit() && e.getExitStatus() == 0)) {
                return unlessExceeded(failures.of(e));
            }
        }
        try {
            return unlessExceeded(Reply.returned(ResultCopier.text(printed.result(), resultBytes)));
        } catch (TooLargeException e) {
            return Reply.exceeded(Limit.RESULT);
        }
    }

    /** Returns what was printed since the last call of this method. */
    String printed() {
        return printed.take();
    }

    /** Returns how much may still be printed. */
    int outputLeft() {
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

    /** Ends the context, also when the candidate left something behind that would go on. May be called by any thread. */
    @Override
    public void close() {
        CallMeter measuring = meter;
        if (measuring != null) {
            measuring.close();
        }
        context.close(true);
    }

    /** A program that was loaded, or the reply that tells why it was not. */
    static final class Loaded {
        private final Failures failures;
        private final Reply reply;
        private final @Nullable Callee callee;

        Loaded(Failures failures, Reply reply) {
            this(failures, reply, null);
        }

        Loaded(Failures failures, Reply reply, @Nullable Callee callee) {
            this.failures = failures;
            this.reply = reply;
            this.callee = callee;
        }

        Reply reply() {
            return reply;
        }
    }
}
