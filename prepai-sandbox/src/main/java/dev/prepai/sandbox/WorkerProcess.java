package dev.prepai.sandbox;

import dev.prepai.code.Language;
import dev.prepai.sandbox.wire.Frames;
import dev.prepai.sandbox.wire.ProtocolException;
import dev.prepai.sandbox.wire.Reply;
import dev.prepai.sandbox.wire.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One child process. All its streams are read and written on threads of their own, so that no wait of a caller depends on what
 * the child does.
 */
final class WorkerProcess {
    private static final int MOST_PYTHON_RUNS =
            50; // guest memory is not given back in full, see oracle/graalpython#1083
    private static final int SMALL_FRAME = 1 << 10;
    private static final int KEPT_COMPLAINT = 4 << 10;
    private static final Duration DEATH = Duration.ofSeconds(1);

    private final Process process;
    private final ExecutorService threads;
    private final Future<String> complaint;
    private volatile boolean killed;
    private int pythonRuns;

    WorkerProcess(Process process, ExecutorService threads) {
        this.process = process;
        this.threads = threads;
        this.complaint = threads.submit(this::drainErrors);
    }

    /** Hands a request over, without waiting for the child to read it. */
    void send(Request request) {
        if (request.language() == Language.PYTHON) {
            pythonRuns++;
        }
        threads.execute(() -> {
            try {
                Frames.write(process.getOutputStream(), request.encode());
            } catch (IOException e) {
                kill(); // the reader sees the end of the stream
            }
        });
    }

    /**
     * Waits for the next reply. A process that does not reply in time is killed.
     *
     * @throws TimeoutException if there is no reply in time
     * @throws ProtocolException if the child breaks the rules
     * @throws IOException if the process has ended
     */
    Reply receive(Duration patience, int limit) throws TimeoutException, IOException, InterruptedException {
        Future<byte[]> frame = threads.submit(() -> Frames.read(process.getInputStream(), limit));
        try {
            return Reply.decode(frame.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (TimeoutException | InterruptedException e) {
            kill();
            throw e;
        }
    }

    /** Waits until the child wants a request. Returns false when it does not get there in time. */
    boolean awaitIdle(Duration patience) throws InterruptedException {
        try {
            return receive(patience, SMALL_FRAME).kind() == Reply.Kind.IDLE;
        } catch (TimeoutException | IOException e) {
            return false;
        }
    }

    boolean alive() {
        return !killed && process.isAlive();
    }

    /** Tells whether a new process would be better for the next run. */
    boolean wornOut() {
        return pythonRuns >= MOST_PYTHON_RUNS;
    }

    /** Ends the process and its descendants at once; may be called more than once. */
    void kill() {
        killed = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Returns the exit code of a process that ended by itself. */
    OptionalInt ownExitCode() throws InterruptedException {
        boolean ended = process.waitFor(DEATH.toMillis(), TimeUnit.MILLISECONDS);
        return ended && !killed ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
    }

    /** Waits a moment for a killed process to be gone. */
    void awaitDeath() throws InterruptedException {
        process.waitFor(DEATH.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns the beginning of what the JVM of the child said on standard error; for failures before candidate code ran. */
    String complaint() throws InterruptedException {
        try {
            return complaint.get(DEATH.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return "";
        }
    }

    private String drainErrors() throws IOException {
        try (InputStream errors = process.getErrorStream()) {
            String kept = new String(errors.readNBytes(KEPT_COMPLAINT), StandardCharsets.UTF_8);
            errors.transferTo(OutputStream.nullOutputStream());
            return kept.strip();
        }
    }
}
