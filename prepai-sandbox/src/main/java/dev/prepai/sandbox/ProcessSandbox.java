package dev.prepai.sandbox;

import dev.prepai.code.CallOutcome;
import dev.prepai.code.CodeRequest;
import dev.prepai.code.CodeRunner;
import dev.prepai.code.Execution;
import dev.prepai.code.Isolation;
import dev.prepai.code.Language;
import dev.prepai.error.CodeRunnerException;
import dev.prepai.sandbox.wire.Task;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Runs candidate code on GraalVM in child JVMs that are started beforehand and killed at a deadline.
 *
 * <p>A worker makes one run at a time, in a context that was never used before and has no access to files, network, processes,
 * threads, environment or Java. It is replaced, in the background, when a limit killed it and when it is worn out. All times
 * are kept by the host. The wait for a free worker, bounded by {@link Builder#acquireTimeout}, does not count against the
 * {@linkplain dev.prepai.code.Limits limits} of a run, and neither does the start of a worker, which takes seconds. The memory
 * limit is the heap of the worker, {@link Builder#heapBytes}, for all runs alike.
 *
 * <p>Java programs run on the JVM itself, which keeps them from nothing. They get a process each, which is killed afterwards, and
 * only at {@link Isolation#SECCOMP}, there without any files, or better; below it a run of one fails. Processes for them are
 * started when the first one is run, and need a JDK.
 *
 * <p>Results are copied out as plain data, without asking methods of the candidate's types. Values map as follows:
 * <ul>
 *   <li>Python lists, tuples and sets are arrays, dictionaries are objects whose keys become text as in {@code json.dumps};
 *       instances of subclasses of list, tuple and dict count as these;
 *   <li>JavaScript arrays and typed arrays are arrays, plain objects are objects, {@code undefined} and holes are null, a
 *       promise is the value it was fulfilled with;
 *   <li>integers and bigints are exact; JavaScript numbers are integers when they are whole and at most 2^53;
 *   <li>arguments of Java programs become what the types of the parameters say, records too; results are what Jackson writes;
 *   <li>a lone surrogate in a string becomes U+FFFD;
 *   <li>everything else, such as NaN, infinities or a list that contains itself, is {@link CallOutcome.Raised} with "returned a value that is not JSON";
 *   <li>more than 100 levels or an integer of more than 4,300 digits exceeds {@link dev.prepai.code.Limit#RESULT}.
 * </ul>
 * What a program prints while it is loaded counts against the limit but belongs to no call, and is dropped.
 *
 * <p>Safe for use by several threads. Close it to end the workers; they also end when the host's process does.
 */
public final class ProcessSandbox implements CodeRunner, AutoCloseable {
    private static final AtomicInteger THREADS = new AtomicInteger();

    private final Duration acquireTimeout;
    private final Events events;
    private final Turnstile turnstile;
    private final ExecutorService threads = Executors.newCachedThreadPool(ProcessSandbox::thread);
    private final WorkerCommand command;
    private final WorkerPool pool;
    private final WorkerPool javaPool; // starts its first worker when it is needed
    private volatile boolean closed;

    private ProcessSandbox(Builder builder) {
        acquireTimeout = builder.acquireTimeout;
        events = new Events(builder.listener);
        turnstile = new Turnstile(builder.workers, builder.queue);
        command = builder.command();
        command.prepare();
        pool = new WorkerPool(command, Task.SERVE, builder.workers + builder.spares, builder.required, threads, events);
        Isolation forJava = builder.required.isAtLeast(Isolation.SECCOMP) ? builder.required : Isolation.SECCOMP;
        javaPool = new WorkerPool(command, Task.SERVE_JAVA, builder.workers, forJava, threads, events);
        pool.fill();
        if (builder.required.compareTo(Isolation.PROCESS) > 0) {
            awaitRequired();
        }
        threads.execute(this::buildArchive);
    }

    private void awaitRequired() {
        try {
            pool.awaitUp();
        } catch (CodeRunnerException e) {
            close();
            throw e;
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new CodeRunnerException("the thread was interrupted while the sandbox was started", e);
        }
    }

    /** Waits until the workers are warm, so as not to be in their way. */
    private void buildArchive() {
        try {
            if (pool.awaitWarm(Duration.ofMinutes(2))) {
                command.buildArchive();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the sandbox was closed
        }
    }

    /** Starts a sandbox with the defaults of {@link #builder}. */
    public static ProcessSandbox start() {
        return builder().build();
    }

    /**
     * Returns a builder with one worker and one spare, the Java and the class path of the host, 384 MiB of heap, 256 places to
     * wait and a wait of 30 s.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Runs the program in a worker of its own and makes the calls in order.
     *
     * @throws CodeRunnerException if too many runs wait already, no worker becomes free in time, none can be started, or one
     *     fails in a way that is not the candidate's doing
     * @throws IllegalStateException if the sandbox is closed
     */
    @Override
    public Execution run(CodeRequest request, CallListener listener) {
        return run("", request, listener);
    }

    /**
     * Returns this sandbox for one of several callers, such as a tenant. While workers are short, callers take turns, so that
     * one with many runs does not hold up the others. Costs nothing and need not be closed.
     */
    public CodeRunner forCaller(String name) {
        return (request, listener) -> run(name, request, listener);
    }

    private Execution run(String caller, CodeRequest request, CallListener listener) {
        Optional<Execution> refused = Run.refusal(request, Isolation.PROCESS);
        if (refused.isPresent()) {
            return refused.get();
        }
        long asked = System.nanoTime();
        try {
            enter(caller);
            try {
                return runNow(request, listener, asked);
            } finally {
                turnstile.leave();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CodeRunnerException("the thread was interrupted; the run was given up", e);
        } catch (RejectedExecutionException e) {
            throw closed();
        }
    }

    private void enter(String caller) throws InterruptedException {
        Turnstile.Entry entry = turnstile.enter(caller, acquireTimeout);
        if (entry == Turnstile.Entry.IN) {
            return;
        }
        events.accept(new SandboxEvent.RunRejected(turnstile.waiting()));
        throw CodeRunnerException.busy(
                entry == Turnstile.Entry.FULL
                        ? "too many runs wait already; run it later, or build the sandbox with a longer queue(...)"
                        : "no worker was free within " + acquireTimeout
                                + "; run it again, or build the sandbox with more workers(...) or a longer acquireTimeout(...)");
    }

    private Execution runNow(CodeRequest request, CallListener listener, long asked) throws InterruptedException {
        Language language = request.program().language();
        WorkerPool workers = Task.SERVE.languages().contains(language) ? pool : javaPool;
        WorkerProcess worker = workers.take(language, acquireTimeout);
        Duration queued = Duration.ofNanos(System.nanoTime() - asked);
        String ending = "failed";
        Duration elapsed = Duration.ZERO;
        try {
            Execution execution = new Run(worker, request, listener).execute();
            ending = ending(request, execution);
            elapsed = execution.elapsed();
            return execution;
        } finally {
            workers.giveBack(worker);
            events.accept(new SandboxEvent.RunEnded(language, ending, queued, elapsed));
        }
    }

    private static String ending(CodeRequest request, Execution execution) {
        List<CallOutcome> outcomes = execution.outcomes();
        if (outcomes.isEmpty()) {
            return "returned";
        }
        CallOutcome last = outcomes.get(outcomes.size() - 1);
        if (last instanceof CallOutcome.Exceeded exceeded) {
            return exceeded.limit().name();
        }
        if (last instanceof CallOutcome.DidNotLoad) {
            return "didNotLoad";
        }
        if (outcomes.size() < request.calls().size() && last instanceof CallOutcome.Returned) {
            return "stopped";
        }
        return last instanceof CallOutcome.Returned
                ? "returned"
                : last instanceof CallOutcome.Refused ? "refused" : "raised";
    }

    /**
     * Waits until every worker is ready for every language, so that the first run need not. Not needed before a run.
     *
     * @return whether all are ready in time
     */
    public boolean warmUp(Duration patience) {
        try {
            return pool.awaitWarm(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns how the sandbox is doing. */
    public Health health() {
        WorkerPool.Counts counts = pool.counts();
        return new Health(!closed && counts.up() > 0, counts.up(), counts.idle(), turnstile.waiting());
    }

    /**
     * How a sandbox is doing.
     *
     * @param ready whether at least one worker takes requests
     * @param workers how many workers take requests, with spares
     * @param idle how many of them have nothing to do
     * @param waiting how many runs wait for their turn
     */
    public record Health(boolean ready, int workers, int idle, int waiting) {}

    static IllegalStateException closed() {
        return new IllegalStateException("the sandbox is closed; keep it open as long as code is judged");
    }

    /** Kills all workers. A run that is under way ends with a {@link CodeRunnerException}. */
    @Override
    public void close() {
        closed = true;
        javaPool.close();
        pool.close();
        command.close();
        threads.shutdownNow();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "prepai-sandbox-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** Configures a sandbox. Not safe for use by several threads. */
    public static final class Builder {
        private int workers = 1;
        private int spares = 1;
        private int queue = 256;
        private Isolation required = Isolation.PROCESS;
        private boolean bubblewrap;
        private Consumer<SandboxEvent> listener = event -> {};
        private Path java = Path.of(System.getProperty("java.home"), "bin", isWindows() ? "java.exe" : "java");
        private String classPath = "";
        private Path cache = ResourceCache.usual();
        private boolean usualCache = true;
        private boolean rehearsal = true;
        private Duration acquireTimeout = Duration.ofSeconds(30);
        private long heapBytes = 384L << 20;

        private Builder() {}

        /** Sets how many runs can be made at the same time; 1 unless set. A worker takes 300 to 500 MB. */
        public Builder workers(int workers) {
            if (workers < 1) {
                throw new IllegalArgumentException("workers must be at least 1, was " + workers);
            }
            this.workers = workers;
            return this;
        }

        /**
         * Sets how many workers wait, warm, to take the place of one that has to be killed; 1 unless set. Without one, the next
         * run waits for the start of a worker, which takes seconds.
         */
        public Builder spares(int spares) {
            if (spares < 0) {
                throw new IllegalArgumentException("spares must not be negative, was " + spares);
            }
            this.spares = spares;
            return this;
        }

        /** Sets how many runs may wait for their turn, over all callers; more are refused at once. 256 unless set. */
        public Builder queue(int queue) {
            if (queue < 0) {
                throw new IllegalArgumentException("queue must not be negative, was " + queue);
            }
            this.queue = queue;
            return this;
        }

        /**
         * Sets the weakest isolation under which code may run; {@link Isolation#PROCESS} unless set. Above that, {@link #build}
         * waits for the first worker and fails when it does not get there.
         */
        public Builder requireAtLeast(Isolation required) {
            this.required = required;
            return this;
        }

        /** Wraps the workers with bubblewrap where that is installed and works. Off unless asked for. */
        public Builder bubblewrap() {
            this.bubblewrap = true;
            return this;
        }

        /**
         * Sets who hears of runs and workers, for metrics. Called on several threads; must return at once. What it throws is
         * logged once and ignored.
         */
        public Builder listener(Consumer<SandboxEvent> listener) {
            this.listener = listener;
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
         * Sets the class path of the workers: jars of this module, prepai-core and the GraalVM languages. Unless set, they are
         * found where the host has them, also when it is packed into one executable jar.
         */
        public Builder classPath(String classPath) {
            this.classPath = classPath;
            return this;
        }

        /** Sets where the languages keep their unpacked libraries and what makes workers start fast, about 220 MB; a directory in the user's cache unless set. */
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

        /**
         * Sets whether a worker that waits runs some hundred small programs of its own, so that the just-in-time compiler is done
         * before candidates come. It does unless set to false, which suits tests, and machines where processors are dear.
         */
        public Builder rehearsal(boolean wanted) {
            this.rehearsal = wanted;
            return this;
        }

        /** Sets the heap of a worker, which is the memory limit of a run; 384 MiB unless set. */
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
         * @throws CodeRunnerException if the cache cannot be created, the jars of the workers are not found, or the required
         *     isolation cannot be had
         */
        public ProcessSandbox build() {
            return new ProcessSandbox(this);
        }

        /**
         * Unpacks what workers need into the cache and builds the archive for their fast start, as a step of building an image;
         * the cache may be read-only afterwards. Blocks for up to a minute. Needs no sandbox.
         *
         * @throws CodeRunnerException if the cache cannot be written
         */
        public void prepareCache() {
            try {
                command().buildArchive();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private WorkerCommand command() {
            Path directory = cache();
            return new WorkerCommand(java, jars(directory), directory, heapBytes, wrapper(), rehearsal);
        }

        private Optional<Bubblewrap.Working> wrapper() {
            if (!bubblewrap && required != Isolation.BUBBLEWRAP) {
                return Optional.empty();
            }
            Bubblewrap found = Bubblewrap.find(java);
            if (found instanceof Bubblewrap.Missing missing && required == Isolation.BUBBLEWRAP) {
                throw new CodeRunnerException("bubblewrap is required, but " + missing.reason());
            }
            return found instanceof Bubblewrap.Working working ? Optional.of(working) : Optional.empty();
        }

        private Collection<Path> jars(Path directory) {
            if (classPath.isEmpty()) {
                return new WorkerClassPath(ProcessSandbox.class.getClassLoader(), directory).jars();
            }
            return Arrays.stream(classPath.split(File.pathSeparator))
                    .filter(entry -> !entry.isEmpty())
                    .map(Path::of)
                    .toList();
        }

        private Path cache() {
            return usualCache ? ResourceCache.secured(cache) : ResourceCache.created(cache);
        }

        private static boolean isWindows() {
            return System.getProperty("os.name").startsWith("Windows");
        }
    }
}
