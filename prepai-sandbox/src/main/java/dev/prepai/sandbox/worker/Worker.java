package dev.prepai.sandbox.worker;

import dev.prepai.code.Language;
import dev.prepai.sandbox.wire.Frames;
import dev.prepai.sandbox.wire.Reply;
import dev.prepai.sandbox.wire.Request;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * The main class of a worker process. The main thread only reads requests, so it notices at once when the host is gone and then
 * ends the process, whatever candidate code is doing on its own thread.
 */
public final class Worker {
    /** Deep recursion of a candidate should end in the language's own error, not in ours. */
    static final long STACK_BYTES = 64L << 20;

    private static final int FAILED = 70;

    private final OutputStream out;
    private final Spares spares = new Spares();

    private Worker(OutputStream out) {
        this.out = out;
    }

    /** Serves requests from standard input until it ends. */
    public static void main(String[] arguments) {
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            error.printStackTrace();
            Runtime.getRuntime().halt(FAILED);
        });
        System.setOut(System.err); // from here on only frames reach standard output
        System.setIn(InputStream.nullInputStream());
        Worker worker = new Worker(new FileOutputStream(FileDescriptor.out));
        worker.start(worker::warmUp);
        worker.serve(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    }

    private void warmUp() {
        for (Language language : Language.values()) {
            spares.prepare(language);
        }
        for (Language language : Language.values()) {
            spares.take(language);
        }
        reply(Reply.of(Reply.Kind.IDLE));
    }

    private void serve(InputStream in) {
        try {
            while (true) {
                Request request = Request.decode(Frames.read(in, Integer.MAX_VALUE));
                start(() -> run(request));
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void run(Request request) {
        try (Guest guest = spares.take(request.language())) {
            reply(Reply.of(Reply.Kind.LOADING));
            guest.run(request, this::reply);
        }
        spares.prepare(request.language());
        reply(Reply.of(Reply.Kind.IDLE));
    }

    private void start(Runnable task) {
        new Thread(null, task, "guest", STACK_BYTES).start();
    }

    private void reply(Reply reply) {
        try {
            Frames.write(out, reply.encode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
