package dev.prepai.sandbox.worker;

import dev.prepai.code.Isolation;
import dev.prepai.code.Language;
import dev.prepai.sandbox.wire.Frames;
import dev.prepai.sandbox.wire.Order;
import dev.prepai.sandbox.wire.Reply;
import dev.prepai.sandbox.wire.Request;
import dev.prepai.sandbox.wire.Task;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The main class of a worker process. The main thread only reads orders, so it notices at once when the host is gone and then
 * ends the process, whatever candidate code is doing on its own thread.
 */
public final class Worker {
    /** Deep recursion of a candidate should end in the language's own error, not in ours. */
    static final long STACK_BYTES = 64L << 20;

    private static final int FAILED = 70;
    private static final int HUNG = 71;
    private static final long MOST_CLOSING_MILLIS = 300;
    private static final long WATCH_MILLIS = 10;

    private final Consumer<Reply> replies;
    private final Guests guests;
    private volatile @Nullable Job job;

    private Worker(Consumer<Reply> replies, Guests guests) {
        this.replies = replies;
        this.guests = guests;
    }

    /** Takes the name of a {@link Task}, that of the {@link Isolation} that is there already, and whether to rehearse while waiting. */
    public static void main(String[] arguments) {
        PrintStream complaints = System.err;
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            error.printStackTrace(complaints);
            Runtime.getRuntime().halt(FAILED);
        });
        switch (Task.valueOf(arguments[0])) {
            case SERVE -> serve(Isolation.valueOf(arguments[1]), Boolean.parseBoolean(arguments[2]));
            case SERVE_JAVA -> serveJava(Isolation.valueOf(arguments[1]));
            case UNPACK -> unpack(new Spares(language -> {}));
            case REHEARSE -> new Rehearsal(new Spares(language -> {}).engine()).whole();
        }
        System.exit(0); // an archive is written on an orderly exit only
    }

    private static void serve(Isolation given, boolean rehearsing) {
        Replies replies = takeStandardStreams();
        Spares spares = new Spares(language -> replies.accept(Reply.spare(language)));
        if (!Files.isDirectory(Path.of(System.getProperty("polyglot.engine.userResourceCache", ""), "python"))) {
            unpack(spares);
        }
        spares.fill();
        replies.accept(Reply.up(atLeast(given, Seccomp.install(true))));
        Worker worker = new Worker(replies, spares);
        daemon("housekeeper", new Housekeeping(spares, () -> worker.job != null, replies, rehearsing));
        worker.serve();
    }

    private static void serveJava(Isolation given) {
        Replies replies = takeStandardStreams();
        JavaGuests guests = new JavaGuests();
        try {
            guests.rehearse();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        replies.accept(Reply.up(atLeast(given, Seccomp.install(false))));
        replies.accept(Reply.spare(Language.JAVA));
        new Worker(replies, guests).serve();
    }

    /** From here on only frames reach standard output. */
    private static Replies takeStandardStreams() {
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        return new Replies();
    }

    private static Isolation atLeast(Isolation given, Seccomp seccomp) {
        return seccomp instanceof Seccomp.Active && !given.isAtLeast(Isolation.SECCOMP) ? Isolation.SECCOMP : given;
    }

    private static void unpack(Spares spares) {
        PolyglotGuest.create(spares.engine(), Language.PYTHON).close();
    }

    private void serve() {
        daemon("watchdog", this::watch);
        try (InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in))) {
            while (true) {
                byte[] frame = Frames.read(in, Integer.MAX_VALUE);
                Job current = job;
                switch (Order.of(frame)) {
                    case RUN -> run(Request.decode(frame));
                    case STOP -> {
                        if (current != null) {
                            current.stop();
                        }
                    }
                    case CANCEL -> {
                        if (current != null) {
                            abort(current);
                        }
                    }
                }
            }
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void run(Request request) {
        Job next =
                new Job(request, guests, replies, () -> done(request.program().language()));
        job = next;
        next.start();
    }

    private void done(Language language) {
        job = null;
        if (guests.has(language)) {
            replies.accept(Reply.spare(language));
        }
        replies.accept(Reply.of(Reply.Kind.DONE));
    }

    /** Built-in functions of the languages may not notice that their context was closed; then only the end of the process helps. */
    private static void abort(Job job) throws InterruptedException {
        if (!job.abort(MOST_CLOSING_MILLIS)) {
            Runtime.getRuntime().halt(HUNG);
        }
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(WATCH_MILLIS);
                Job current = job;
                if (current != null && current.checkTime()) {
                    abort(current);
                }
            }
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(FAILED);
        }
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
