package dev.prepai.sandbox;

import dev.prepai.code.Isolation;
import dev.prepai.code.Language;
import dev.prepai.sandbox.wire.Frames;
import dev.prepai.sandbox.wire.Order;
import dev.prepai.sandbox.wire.ProtocolException;
import dev.prepai.sandbox.wire.Reply;
import dev.prepai.sandbox.wire.Request;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One child process. Its streams are read on threads of their own, so that no wait of a caller depends on what the child does.
 * What the child tells about itself goes to the owner at once; what it tells about a run waits to be {@linkplain #receive received}.
 */
final class WorkerProcess implements Link {
    private static final int SMALL_FRAME = 1 << 10;
    private static final int MOST_WAITING_REPLIES = 64;

    /** What a pipe takes without a reader on Linux, macOS and Windows is at least this. */
    private static final int PIPE_BYTES = 4 << 10;

    private static final int KEPT_COMPLAINT = 4 << 10;
    private static final Duration DEATH = Duration.ofSeconds(1);

    private final Process process;
    private final Consumer<Process> killer;
    private final ExecutorService threads;
    private final Owner owner;
    private final long started = System.nanoTime();
    private final Future<String> complaint;
    private final BlockingQueue<Received> received = new ArrayBlockingQueue<>(MOST_WAITING_REPLIES);
    private final Object writing = new Object();
    private final Set<Language> spares = Collections.synchronizedSet(EnumSet.noneOf(Language.class));
    private final Set<Language> seen = Collections.synchronizedSet(EnumSet.noneOf(Language.class));
    private volatile @Nullable Isolation isolation;
    private volatile int frameLimit = SMALL_FRAME;
    private volatile boolean worn;
    private volatile boolean killed;

    /**
     * Takes a process over.
     *
     * @param killer ends the process at once
     * @param owner is told what happens to the process, on a thread that reads from it
     */
    WorkerProcess(Process process, Consumer<Process> killer, ExecutorService threads, Owner owner) {
        this.process = process;
        this.killer = killer;
        this.threads = threads;
        this.owner = owner;
        this.complaint = threads.submit(this::drainErrors);
        threads.execute(this::read);
    }

    /** Returns the level at which the process runs, once it takes requests. */
    @Nullable
    Isolation isolation() {
        return isolation;
    }

    @Override
    public Isolation requireIsolation() {
        return Objects.requireNonNull(isolation, "the worker is up");
    }

    /** Tells whether an unused context of the language is there. */
    boolean hasSpare(Language language) {
        return spares.contains(language);
    }

    /** Tells whether it has once had an unused context of each of the languages. */
    boolean ready(Collection<Language> languages) {
        return seen.containsAll(languages);
    }

    /** Does not wait for the child to read it. */
    @Override
    public void send(Request request, int frameLimit) throws IOException {
        this.frameLimit = Math.max(SMALL_FRAME, frameLimit);
        spares.remove(request.program().language());
        write(request.encode());
    }

    /** Does not wait for the child to read it. */
    @Override
    public void send(Order order) {
        write(order.encode());
    }

    private void write(byte[] frame) {
        if (frame.length < PIPE_BYTES) {
            writeNow(frame);
        } else {
            threads.execute(() -> writeNow(frame));
        }
    }

    private void writeNow(byte[] frame) {
        try {
            synchronized (writing) {
                Frames.write(process.getOutputStream(), frame);
            }
        } catch (IOException e) {
            kill(); // the reader sees the end of the stream
        }
    }

    @Override
    public Reply receive(Duration patience) throws TimeoutException, IOException, InterruptedException {
        Received next = received.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (next == null) {
            throw new TimeoutException();
        }
        if (next.end != null) {
            received.add(next); // it stays the end
        }
        return next.get();
    }

    /** Waits until nothing of the last run is left. Returns false when the child does not get there in time. */
    boolean awaitDone(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (receive(Duration.ofNanos(deadline - System.nanoTime())).kind() != Reply.Kind.DONE) {
                // what is left of a run that was given up
            }
            return true;
        } catch (TimeoutException | IOException e) {
            return false;
        }
    }

    private void read() {
        try (InputStream in = new BufferedInputStream(process.getInputStream())) {
            while (true) {
                Reply reply = Reply.decode(Frames.read(in, frameLimit));
                if (reply.kind().isStatus()) {
                    take(reply);
                } else {
                    hold(new Received(reply, null));
                }
            }
        } catch (IOException e) {
            received.clear();
            received.add(new Received(null, e));
            awaitOwnEnd();
            owner.ended(this);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hold(Received reply) throws InterruptedException {
        while (!received.offer(reply, DEATH.toMillis(), TimeUnit.MILLISECONDS) && !killed) {
            // until somebody receives what is there, or nobody will
        }
    }

    private void take(Reply status) throws ProtocolException {
        switch (status.kind()) {
            case UP -> {
                if (isolation != null) {
                    throw new ProtocolException("a worker is up once");
                }
                isolation = status.isolation().orElseThrow(() -> new ProtocolException("there is no such isolation"));
                owner.up(this);
            }
            case SPARE -> {
                Language language =
                        status.language().orElseThrow(() -> new ProtocolException("there is no such language"));
                spares.add(language);
                seen.add(language);
                owner.changed(this);
            }
            default -> {
                worn = true;
                owner.changed(this);
            }
        }
    }

    /** Returns how long ago the process was started. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** The end of the stream comes a moment before that of the process, and whoever asks should learn its exit code. */
    private void awaitOwnEnd() {
        try {
            awaitDeath();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean alive() {
        return !killed && process.isAlive();
    }

    /** Tells whether a new process should take the place of this one. */
    boolean worn() {
        return worn;
    }

    /** Ends the process and its descendants at once; may be called more than once. */
    @Override
    public void kill() {
        if (!process.isAlive()) {
            return;
        }
        killed = true;
        killer.accept(process);
    }

    @Override
    public Duration starved() {
        return RunDelay.of(process.toHandle());
    }

    @Override
    public OptionalInt ownExitCode() throws InterruptedException {
        boolean ended = process.waitFor(DEATH.toMillis(), TimeUnit.MILLISECONDS);
        return ended && !killed ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
    }

    /** Waits a moment for a killed process to be gone. */
    void awaitDeath() throws InterruptedException {
        process.waitFor(DEATH.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns the beginning of what the JVM of the child said on standard error; for failures before candidate code ran. */
    String complaint() {
        try {
            return complaint.get(DEATH.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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

    /** Whom a process tells what happens to it. */
    interface Owner {
        /** The process takes requests; told once. */
        void up(WorkerProcess worker);

        /** There is one more unused context, or the process is worn out. */
        void changed(WorkerProcess worker);

        /** The process has ended, or talked nonsense. */
        void ended(WorkerProcess worker);
    }

    /** A reply, or the end of the stream. */
    private record Received(@Nullable Reply reply, @Nullable IOException end) {
        Reply get() throws IOException {
            if (end instanceof ProtocolException) {
                throw new ProtocolException(String.valueOf(end.getMessage()));
            }
            if (reply == null) {
                throw new IOException("the process has ended", end);
            }
            return reply;
        }
    }
}
