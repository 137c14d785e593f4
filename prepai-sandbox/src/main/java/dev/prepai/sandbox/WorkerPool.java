package dev.prepai.sandbox;

import dev.prepai.code.Isolation;
import dev.prepai.code.Language;
import dev.prepai.error.CodeRunnerException;
import dev.prepai.sandbox.SandboxEvent.Reason;
import dev.prepai.sandbox.wire.Task;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The worker processes. Keeps as many as it should: starts another one when one has died, and before it lets go of one that is
 * worn out. Safe for use by several threads.
 */
final class WorkerPool implements WorkerProcess.Owner, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);
    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration SETTLE = Duration.ofSeconds(2);

    /** A worker that starts keeps two processors busy. */
    private static final int MOST_STARTING = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final WorkerCommand command;
    private final Task task;
    private final int size;
    private final Isolation required;
    private final ExecutorService threads;
    private final Consumer<SandboxEvent> events;

    // guarded by this
    private final Set<WorkerProcess> workers = new LinkedHashSet<>();
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private @Nullable String failure;
    private boolean closed;

    WorkerPool(
            WorkerCommand command,
            Task task,
            int size,
            Isolation required,
            ExecutorService threads,
            Consumer<SandboxEvent> events) {
        this.command = command;
        this.task = task;
        this.size = size;
        this.required = required;
        this.threads = threads;
        this.events = events;
    }

    /**
     * Waits for a worker with an unused context of the language; the one that was used last is the warmest.
     *
     * @throws CodeRunnerException if there is none in time, or none can be started
     */
    synchronized WorkerProcess take(Language language, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        fill();
        while (true) {
            if (closed) {
                throw ProcessSandbox.closed();
            }
            WorkerProcess worker = best(language);
            if (worker != null) {
                idle.remove(worker);
                return worker;
            }
            if (failure != null && workers.isEmpty()) {
                String why = failure;
                failure = null;
                throw new CodeRunnerException(
                        "a worker could not be started; check java(...), classPath(...) and cache(...)"
                                + " of the sandbox; " + why);
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw CodeRunnerException.busy(
                        "no worker was free within " + patience
                                + "; run it again, or build the sandbox with more workers(...) or a longer acquireTimeout(...)");
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private @Nullable WorkerProcess best(Language language) {
        return idle.stream()
                .filter(worker -> worker.alive() && worker.hasSpare(language))
                .findFirst()
                .orElse(null);
    }

    /** Takes a worker back as soon as nothing of its last run is left; ends one that does not get there. */
    void giveBack(WorkerProcess worker) {
        try {
            threads.execute(() -> settle(worker));
        } catch (RejectedExecutionException e) {
            LOG.debug("The sandbox was closed; its workers are ended");
        }
    }

    private void settle(WorkerProcess worker) {
        try {
            if (task == Task.SERVE_JAVA) {
                discard(worker, Reason.USED);
            } else if (worker.alive() && worker.awaitDone(SETTLE)) {
                becomeIdle(worker);
            } else {
                discard(worker, Reason.KILLED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void becomeIdle(WorkerProcess worker) {
        if (workers.contains(worker)) {
            idle.addFirst(worker);
            replaceWorn();
            notifyAll();
        }
    }

    /** Ends a worker for good; another one takes its place. */
    void discard(WorkerProcess worker, Reason reason) {
        worker.kill();
        boolean known;
        synchronized (this) {
            known = workers.remove(worker);
            idle.remove(worker);
            if (reason != Reason.NOT_STARTED) {
                fill();
            }
            notifyAll();
        }
        if (known) {
            events.accept(new SandboxEvent.WorkerStopped(reason));
        }
    }

    @Override
    public void up(WorkerProcess worker) {
        Isolation isolation = worker.isolation();
        if (isolation == null || !isolation.isAtLeast(required)) {
            fail("the sandbox must not run below " + required + ", and here it has " + isolation
                    + "; run on Linux with Java 22 or newer, or install bubblewrap and ask for it");
            discard(worker, Reason.NOT_STARTED);
            return;
        }
        synchronized (this) {
            failure = null;
            becomeIdle(worker);
        }
        events.accept(new SandboxEvent.WorkerStarted(worker.age(), isolation));
    }

    @Override
    public synchronized void changed(WorkerProcess worker) {
        fill();
        notifyAll();
    }

    @Override
    public void ended(WorkerProcess worker) {
        if (worker.isolation() == null) {
            fail("it said: " + worker.complaint());
            discard(worker, Reason.NOT_STARTED);
        } else {
            discard(worker, Reason.DIED);
        }
    }

    private synchronized void fail(String why) {
        failure = why;
    }

    /** Lets a worn worker go when its successor is there. */
    private void replaceWorn() {
        if (idle.size() > 1 && workers.size() > size) {
            idle.stream()
                    .filter(WorkerProcess::worn)
                    .findFirst()
                    .ifPresent(worker -> threads.execute(() -> discard(worker, Reason.WORN)));
        }
    }

    /**
     * Starts as many workers as are missing, but not more at a time than there are processors for: the first ones are ready
     * sooner then. {@link #take} does so, too.
     */
    synchronized void fill() {
        long worn = workers.stream().filter(WorkerProcess::worn).count();
        while (!closed && workers.size() < size + worn && starting() < MOST_STARTING) {
            try {
                launch();
            } catch (IOException e) {
                LOG.debug("A worker could not be started", e);
                failure = String.valueOf(e.getMessage());
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private long starting() {
        return workers.stream()
                .filter(worker -> !worker.ready(task.languages()))
                .count();
    }

    private void launch() throws IOException, InterruptedException {
        WorkerProcess worker = new WorkerProcess(command.start(task), command::kill, threads, this);
        workers.add(worker);
        CompletableFuture.delayedExecutor(START.toMillis(), TimeUnit.MILLISECONDS, threads)
                .execute(() -> {
                    if (worker.isolation() == null && worker.alive()) {
                        fail("it did not become ready within " + START);
                        discard(worker, Reason.NOT_STARTED);
                    }
                });
    }

    /** Returns how many workers take requests, and how many of these have nothing to do. */
    synchronized Counts counts() {
        long up = workers.stream().filter(worker -> worker.isolation() != null).count();
        return new Counts((int) up, idle.size());
    }

    /** Waits until all workers take requests and have a context for each language. Returns whether they do. */
    synchronized boolean awaitWarm(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!warm()) {
            long left = deadline - System.nanoTime();
            if (left <= 0 || closed || (failure != null && workers.isEmpty())) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    /**
     * Waits until a worker takes requests.
     *
     * @throws CodeRunnerException if none does, and why
     */
    synchronized void awaitUp() throws InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        while (idle.isEmpty()) {
            long left = deadline - System.nanoTime();
            if (left <= 0 || (failure != null && workers.isEmpty())) {
                throw new CodeRunnerException("no worker could be started; " + failure);
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private boolean warm() {
        return idle.size() >= size
                && idle.stream().allMatch(worker -> task.languages().stream().allMatch(worker::hasSpare));
    }

    @Override
    public void close() {
        Set<WorkerProcess> last;
        synchronized (this) {
            closed = true;
            last = Set.copyOf(workers);
            notifyAll();
        }
        last.forEach(worker -> discard(worker, Reason.CLOSED));
        try {
            for (WorkerProcess worker : last) {
                worker.awaitDeath();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many workers take requests, and how many of these have nothing to do. */
    record Counts(int up, int idle) {}
}
