package dev.prepai.sandbox;

import dev.prepai.code.CallOutcome;
import dev.prepai.code.CodeRequest;
import dev.prepai.code.CodeRunner;
import dev.prepai.code.Execution;
import dev.prepai.error.CodeRunnerException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs candidate code on GraalVM in child JVMs that are started beforehand and killed at a deadline.
 *
 * <p>A worker makes one run at a time, in a context that was never used before and has no access to files, network, processes,
 * threads, environment or Java. It is replaced, in the background, when a limit killed it and after 50 Python runs. All times
 * are kept by the host. The wait for a free worker, bounded by {@link Builder#acquireTimeout}, does not count against the
 * {@linkplain dev.prepai.code.Limits limits} of a run, and neither does the start of a worker, which takes seconds. The memory
 * limit is the heap of the worker, {@link Builder#heapBytes}, for all runs alike.
 *
 * <p>Results are copied out as plain data, without asking methods of the candidate's types. Values map as follows:
 * <ul>
 *   <li>Python lists, tuples and sets are arrays, dictionaries are objects whose keys become text as in {@code json.dumps};
 *       instances of subclasses of list, tuple and dict count as these;
 *   <li>JavaScript arrays and typed arrays are arrays, plain objects are objects, {@code undefined} and holes are null, a
 *       promise is the value it was fulfilled with;
 *   <li>integers and bigints are exact; JavaScript numbers are integers when they are whole and at most 2^53;
 *   <li>a lone surrogate in a string becomes U+FFFD;
 *   <li>everything else, such as NaN, infinities or a list that contains itself, is {@link CallOutcome.Raised} with "returned a value that is not JSON";
 *   <li>more than 100 levels or an integer of more than 4,300 digits exceeds {@link dev.prepai.code.Limit#RESULT}.
 * </ul>
 * What a program prints while it is loaded counts against the limit but belongs to no call, and is dropped.
 *
 * <p>Safe for use by several threads. Close it to end the workers; they also end when the host's process does.
 */
public final class ProcessSandbox implements CodeRunner, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessSandbox.class);
    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration SETTLE = Duration.ofSeconds(1);
    private static final AtomicInteger THREADS = new AtomicInteger();

    private final WorkerCommand command;
    private final Duration acquireTimeout;
    private final ExecutorService threads = Executors.newCachedThreadPool(ProcessSandbox::thread);
    private final BlockingQueue<Future<WorkerProcess>> idle = new LinkedBlockingQueue<>();
    private final Set<WorkerProcess> workers = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private ProcessSandbox(Builder builder) {
        command = new WorkerCommand(builder.java, builder.classPath, builder.cache(), builder.heapBytes);
        acquireTimeout = builder.acquireTimeout;
        for (int i = 0; i < builder.workers; i++) {
            offer(this::launch);
        }
    }

    /** Starts a sandbox with the defaults of {@link #builder}. */
    public static ProcessSandbox start() {
        return builder().build();
    }

    /** Returns a builder with one worker, the Java and the class path of the host, 256 MiB of heap and a wait of 30 s. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Runs the program in a worker of its own and makes the calls in order.
     *
     * @throws CodeRunnerException if no worker becomes free in time, cannot be started, or fails in a way that is not the
     *     candidate's doing
     * @throws IllegalStateException if the sandbox is closed
     */
    @Override
    public Execution run(CodeRequest request) {
        int size = request.source().getBytes(StandardCharsets.UTF_8).length;
        if (size > request.limits().sourceBytes()) {
            return new Execution(List.of(tooLarge(size, request)), Run.ISOLATION, Duration.ZERO);
        }
        try {
            WorkerProcess worker = acquire();
            try {
                return new Run(worker, request).execute();
            } finally {
                release(worker);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CodeRunnerException("the thread was interrupted; the run was given up", e);
        } catch (RejectedExecutionException e) {
            throw closed();
        }
    }

    private static IllegalStateException closed() {
        return new IllegalStateException("the sandbox is closed; keep it open as long as code is judged");
    }

    private static CallOutcome tooLarge(int size, CodeRequest request) {
        return new CallOutcome.DidNotLoad(
                "the source has " + size + " bytes, at most " + request.limits().sourceBytes() + " are allowed",
                OptionalInt.empty());
    }

    /** Kills all workers. A run that is under way ends with a {@link CodeRunnerException}. */
    @Override
    public void close() {
        closed = true;
        workers.forEach(WorkerProcess::kill);
        idle.add(new FutureTask<>(this::launch)); // wakes up callers that wait
        try {
            for (WorkerProcess worker : workers) {
                worker.awaitDeath();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }

    private WorkerProcess acquire() throws InterruptedException {
        long deadline = System.nanoTime() + acquireTimeout.toNanos();
        while (true) {
            Future<WorkerProcess> next = idle.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (closed) {
                idle.add(new FutureTask<>(this::launch));
                throw closed();
            }
            if (next == null) {
                throw new CodeRunnerException(
                        "no worker was free within " + acquireTimeout
                                + "; run it again, or build the sandbox with more workers(...) or a longer acquireTimeout(...)");
            }
            WorkerProcess worker = started(next);
            if (worker.alive()) {
                return worker;
            }
            release(worker);
        }
    }

    private WorkerProcess started(Future<WorkerProcess> worker) throws InterruptedException {
        try {
            return worker.get();
        } catch (ExecutionException e) {
            offer(this::launch);
            throw new CodeRunnerException(
                    "a worker could not be started; check java(...), classPath(...) and cache(...) of the sandbox", e);
        }
    }

    private void release(WorkerProcess worker) {
        offer(() -> settled(worker) ? worker : replaced(worker));
    }

    /** Runs the task in the background and puts what it returns, or how it failed, into the queue. */
    private void offer(Callable<WorkerProcess> task) {
        FutureTask<WorkerProcess> future = new FutureTask<>(task);
        try {
            threads.execute(() -> {
                future.run();
                idle.add(future);
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("The sandbox was closed; no worker is started any more");
        }
    }

    private static boolean settled(WorkerProcess worker) throws InterruptedException {
        return worker.alive() && !worker.wornOut() && worker.awaitIdle(SETTLE);
    }

    private WorkerProcess replaced(WorkerProcess worker) throws IOException, InterruptedException {
        worker.kill();
        workers.remove(worker);
        return launch();
    }

    private WorkerProcess launch() throws IOException, InterruptedException {
        WorkerProcess worker = new WorkerProcess(command.start(), threads);
        workers.add(worker);
        if (closed) {
            worker.kill();
        }
        if (!worker.awaitIdle(START)) {
            worker.kill();
            workers.remove(worker);
            throw new IOException("the worker did not become ready; it said: " + worker.complaint());
        }
        return worker;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "prepai-sandbox-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** Configures a sandbox. Not safe for use by several threads. */
    public static final class Builder {
        private int workers = 1;
        private Path java = Path.of(System.getProperty("java.home"), "bin", isWindows() ? "java.exe" : "java");
        private String classPath = System.getProperty("java.class.path");
        private Path cache = ResourceCache.usual();
        private boolean usualCache = true;
        private Duration acquireTimeout = Duration.ofSeconds(30);
        private long heapBytes = 256L << 20;

        private Builder() {}

        /** Sets how many runs can be made at the same time; 1 unless set. A worker takes 300 to 500 MB. */
        public Builder workers(int workers) {
            if (workers < 1) {
                throw new IllegalArgumentException("workers must be at least 1, was " + workers);
            }
            this.workers = workers;
            return this;
        }

        /** Sets the Java launcher of the workers, 17 or newer; that of the host unless set. */
        public Builder java(Path java) {
            if (!Files.isExecutable(java)) {
                throw new IllegalArgumentException(
                        "there is no program at " + java + "; give the path of bin/java of a JDK or JRE");
            }
            this.java = java;
            return this;
        }

        /**
         * Sets the class path of the workers, with this module and the GraalVM languages; that of the host unless set. A host
         * that is packed into one executable jar with jars inside must set it.
         */
        public Builder classPath(String classPath) {
            this.classPath = classPath;
            return this;
        }

        /** Sets where the languages keep their unpacked libraries, about 25 MB; a directory in the user's cache unless set. */
        public Builder cache(Path directory) {
            this.cache = directory.toAbsolutePath();
            this.usualCache = false;
            return this;
        }

        /** Sets how long a run waits for a free worker; 30 s unless set. */
        public Builder acquireTimeout(Duration acquireTimeout) {
            if (acquireTimeout.isNegative()) {
                throw new IllegalArgumentException("acquireTimeout must not be negative, was " + acquireTimeout);
            }
            this.acquireTimeout = acquireTimeout;
            return this;
        }

        /** Sets the heap of a worker, which is the memory limit of a run; 256 MiB unless set. */
        public Builder heapBytes(long heapBytes) {
            if (heapBytes < 128L << 20) {
                throw new IllegalArgumentException("heapBytes must be at least 128 MiB, was " + heapBytes);
            }
            this.heapBytes = heapBytes;
            return this;
        }

        /**
         * Begins to start the workers and returns at once.
         *
         * @throws CodeRunnerException if the cache cannot be created
         */
        public ProcessSandbox build() {
            return new ProcessSandbox(this);
        }

        private Path cache() {
            return usualCache ? ResourceCache.secured(cache) : ResourceCache.created(cache);
        }

        private static boolean isWindows() {
            return System.getProperty("os.name").startsWith("Windows");
        }
    }
}
