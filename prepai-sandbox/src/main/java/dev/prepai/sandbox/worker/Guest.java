package dev.prepai.sandbox.worker;

import dev.prepai.code.Language;
import dev.prepai.code.Limit;
import dev.prepai.sandbox.wire.Reply;
import dev.prepai.sandbox.wire.Request;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.stream.LongStream;
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

/** One context, used for one program. It reaches its own standard library and nothing else of the machine. */
final class Guest implements AutoCloseable {
    private final String id;
    private final Context context;
    private final BoundedOutput output;
    private final Dialect dialect;

    private Guest(String id, Context context, BoundedOutput output, Dialect dialect) {
        this.id = id;
        this.context = context;
        this.output = output;
        this.dialect = dialect;
    }

    /** Creates a guest that is ready to load a program. */
    static Guest create(Engine engine, Language language) {
        BoundedOutput output = new BoundedOutput();
        return switch (language) {
            case PYTHON -> {
                Context context = confined(engine, "python", output)
                        .option("python.UnbufferedIO", "true")
                        .build();
                yield new Guest("python", context, output, new PythonDialect(context));
            }
            case JAVASCRIPT -> {
                Context context = confined(engine, "js", output).build();
                yield new Guest("js", context, output, new JavaScriptDialect(context));
            }
        };
    }

    private static Context.Builder confined(Engine engine, String id, BoundedOutput output) {
        FileSystem library = FileSystem.allowInternalResources(FileSystem.newDenyIOFileSystem());
        return Context.newBuilder(id)
                .engine(engine)
                .allowIO(IOAccess.newBuilder().fileSystem(library).build())
                .allowHostAccess(HostAccess.NONE)
                .allowHostClassLookup(name -> false)
                .allowPolyglotAccess(PolyglotAccess.NONE)
                .allowEnvironmentAccess(EnvironmentAccess.NONE)
                .allowCreateThread(false)
                .allowCreateProcess(false)
                .allowNativeAccess(false)
                .in(InputStream.nullInputStream())
                .out(output)
                .err(output);
    }

    /** Loads the program and makes the calls; tells how each ended as soon as it has. */
    void run(Request request, Consumer<Reply> replies) {
        output.allow(request.outputBytes());
        Source source = Source.newBuilder(id, request.source(), "solution")
                .cached(false)
                .buildLiteral();
        Failures failures = new Failures(source);
        Value program;
        try {
            program = context.parse(source);
        } catch (PolyglotException e) {
            replies.accept(failures.ofParsing(e));
            return;
        }
        Value function;
        try {
            program.execute();
            function = context.getBindings(id).getMember(request.function());
        } catch (PolyglotException e) {
            replies.accept(unlessExceeded(failures.of(e)));
            return;
        }
        if (function == null || !function.canExecute()) {
            replies.accept(missing(request.function()));
            return;
        }
        replies.accept(unlessExceeded(Reply.of(Reply.Kind.LOADED)));
        output.take();
        for (String arguments : request.calls()) {
            Reply reply = unlessExceeded(call(function, arguments, request.resultBytes(), failures));
            replies.accept(reply);
            if (reply.kind() == Reply.Kind.EXCEEDED) {
                return;
            }
        }
    }

    private Reply call(Value function, String arguments, int resultBytes, Failures failures) {
        try {
            Value list = dialect.parse(arguments);
            Object[] values = LongStream.range(0, list.getArraySize())
                    .mapToObj(list::getArrayElement)
                    .toArray();
            Value result = dialect.settle(function.execute(values));
            return Reply.returned(ResultCopier.copy(dialect, result, resultBytes), output.take());
        } catch (PolyglotException e) {
            output.take();
            return failures.of(e);
        } catch (NotJsonException e) {
            output.take();
            return Reply.error(Reply.Kind.RAISED, e.reason(), 0);
        } catch (TooLargeException e) {
            return Reply.exceeded(Limit.RESULT);
        }
    }

    /** A program may swallow what the write over the limit threw, and go on; its results do not count any more. */
    private Reply unlessExceeded(Reply reply) {
        return output.exceeded() ? Reply.exceeded(Limit.OUTPUT) : reply;
    }

    private static Reply missing(String function) {
        return Reply.error(Reply.Kind.DID_NOT_LOAD, "the program does not define a function named " + function, 0);
    }

    /** Ends the context, also when the candidate left something behind that would go on. */
    @Override
    public void close() {
        context.close(true);
    }
}
