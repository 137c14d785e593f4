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
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final OutputStream out;
    private final Spares spares = new Spares(language -> reply(Reply.spare(language)));
    private volatile @Nullable Job job;

    private Worker(OutputStream out) {
        this.out = out;
    }

    /** Takes the name of a {@link Task}. */
    public static void main(String[] arguments) {
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            error.printStackTrace();
            Runtime.getRuntime().halt(FAILED);
        });
        Task task = Task.valueOf(arguments[0]);
        switch (task) {
            case SERVE, SERVE_WRAPPED -> serve(task == Task.SERVE_WRAPPED);
            case UNPACK -> unpack(new Spares(language -> {}));
            case REHEARSE -> new Rehearsal(new Spares(language -> {}).engine()).whole();
        }
        System.exit(0); // an archive is written on an orderly exit only
    }

    private static void serve(boolean wrapped) {
        System.setOut(System.err); // from here on only frames reach standard output
        System.setIn(InputStream.nullInputStream());
        Worker worker = new Worker(new FileOutputStream(FileDescriptor.out));
        worker.start(wrapped);
        worker.serve(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    }

    private void start(boolean wrapped) {
        if (!Files.isDirectory(Path.of(System.getProperty("polyglot.engine.userResourceCache", ""), "python"))) {
            unpack(spares);
        }
        spares.fill();
        boolean filtered = Seccomp.install() instanceof Seccomp.Active;
        reply(Reply.up(wrapped ? Isolation.BUBBLEWRAP : filtered ? Isolation.SECCOMP : Isolation.PROCESS));
        daemon("watchdog", this::watch);
        daemon("housekeeper", new Housekeeping(spares, () -> job != null, this::reply));
    }

    private static void unpack(Spares spares) {
        Guest.create(spares.engine(), Language.PYTHON).close();
    }

    private void serve(InputStream in) {
        try {
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
        Job next = new Job(
                request, spares, this::reply, () -> done(request.program().language()));
        job = next;
        next.start();
    }

    private void done(Language language) {
        job = null;
        if (spares.has(language)) {
            reply(Reply.spare(language));
        }
        reply(Reply.of(Reply.Kind.DONE));
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

    private synchronized void reply(Reply reply) {
        try {
            Frames.write(out, reply.encode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
