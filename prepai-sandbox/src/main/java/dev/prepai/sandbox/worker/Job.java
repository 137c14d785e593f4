package dev.prepai.sandbox.worker;

import com.sun.management.ThreadMXBean;
import dev.prepai.code.EntryPoint;
import dev.prepai.code.Limit;
import dev.prepai.code.Program;
import dev.prepai.sandbox.wire.Reply;
import dev.prepai.sandbox.wire.Request;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.graalvm.polyglot.PolyglotException;
import org.jspecify.annotations.Nullable;

/**
 * One run: takes guests, makes the calls on a thread of its own, and tells how each ended. After a limit was exceeded, or the
 * host lost interest, nothing more is told.
 */
final class Job implements Runnable {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Pattern COMPILER = Pattern.compile(
            "com\\.oracle\\.graal\\.python\\.(compiler|pegparser)\\.|com\\.oracle\\.(truffle\\.)?js\\.parser\\.");

    private final Request request;
    private final Guests guests;
    private final Consumer<Reply> replies;
    private final Runnable whenDone;
    private final Thread thread = new Thread(null, this, "guest", Worker.STACK_BYTES);

    // guarded by this
    private @Nullable Guest guest;
    private boolean over;

    private volatile boolean stopped;
    private volatile @Nullable Start start; // null while no code of the candidate's runs
    private boolean compiling; // used by the thread that checks the time only

    Job(Request request, Guests guests, Consumer<Reply> replies, Runnable whenDone) {
        this.request = request;
        this.guests = guests;
        this.replies = replies;
        this.whenDone = whenDone;
    }

    void start() {
        thread.start();
    }

    /** Makes no further calls. */
    void stop() {
        stopped = true;
    }

    /** Tells the host that the program used up its processor time, or why it will exceed its time. Returns whether it did so. */
    boolean checkTime() {
        Start since = start;
        if (since == null) {
            return false;
        }
        long used = THREADS.getThreadCpuTime(thread.getId()) - since.cpu;
        double share = Math.max(
                (double) used / request.cpuNanos(), (double) (System.nanoTime() - since.wall) / request.callNanos());
        compiling = share < 0.5 || compiling && isCompiling();
        if (share > 0.9 && compiling) {
            return last(Reply.exceeded(Limit.COMPLEXITY));
        }
        return used > request.cpuNanos() && last(Reply.exceeded(Limit.CPU_TIME));
    }

    /** The compilers know no limit of nesting, and take a time that grows with the square of its depth. */
    private boolean isCompiling() {
        StackTraceElement[] frames = thread.getStackTrace();
        long compilers = Arrays.stream(frames)
                .filter(frame -> COMPILER.matcher(frame.getClassName()).lookingAt())
                .count();
        return compilers > frames.length / 2;
    }

    /** Ends the run from another thread. Returns whether its thread has ended within the given time. */
    boolean abort(long millis) throws InterruptedException {
        Guest running;
        synchronized (this) {
            over = true;
            running = guest;
        }
        Thread closer = new Thread(() -> close(running), "closer");
        closer.setDaemon(true);
        closer.start();
        thread.join(millis);
        return !thread.isAlive();
    }

    private static void close(@Nullable Guest guest) {
        if (guest != null) {
            guest.close();
        }
    }

    @Override
    public void run() {
        try {
            if (request.program().entry() instanceof EntryPoint.Console) {
                consoles();
            } else {
                functions();
            }
        } catch (PolyglotException | IllegalStateException e) {
            if (!isOver()) { // else its context was closed, and every use of that fails
                throw e;
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        whenDone.run();
    }

    private void functions() throws InterruptedException {
        Program program = request.program();
        try (Guest taken = take()) {
            tell(Reply.of(Reply.Kind.LOADING));
            begin();
            Reply loaded = taken.load(program.source(), program.entry(), request.options(), request.outputBytes());
            tell(measured(loaded, taken));
            if (loaded.kind() != Reply.Kind.LOADED) {
                return;
            }
            for (String arguments : request.calls()) {
                begin();
                Reply reply = taken.call(arguments, request.options(), request.resultBytes());
                if (!tell(measured(reply, taken))) {
                    return;
                }
            }
        } finally {
            leave();
        }
    }

    private void consoles() throws InterruptedException {
        tell(Reply.of(Reply.Kind.LOADING));
        tell(Reply.of(Reply.Kind.LOADED));
        int outputLeft = request.outputBytes();
        for (String arguments : request.calls()) {
            try (Guest taken = take()) {
                begin();
                Reply reply = taken.console(
                        request.program().source(), arguments, request.options(), outputLeft, request.resultBytes());
                outputLeft = taken.outputLeft();
                if (!tell(measured(reply, taken)) || reply.kind() == Reply.Kind.DID_NOT_LOAD) {
                    return;
                }
            } finally {
                leave();
            }
        }
    }

    private Guest take() throws InterruptedException {
        Guest taken =
                guests.take(request.program().language(), request.options().countSteps());
        synchronized (this) {
            guest = taken;
        }
        return taken;
    }

    private void leave() {
        start = null;
        synchronized (this) {
            guest = null;
        }
        guests.replace(request.program().language(), request.options().countSteps());
    }

    private void begin() {
        start = Start.now();
    }

    private Reply measured(Reply reply, Guest taken) {
        Start since = Objects.requireNonNull(start);
        long cpu = THREADS.getCurrentThreadCpuTime() - since.cpu;
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - since.allocated;
        boolean metered = !reply.cost().equals(Reply.Cost.NONE);
        return reply.with(taken.printed(), metered ? reply.cost() : new Reply.Cost(cpu, allocated, 0));
    }

    /** Tells the host how something ended. Returns whether the run goes on. */
    private boolean tell(Reply reply) {
        if (reply.kind() == Reply.Kind.EXCEEDED) {
            last(reply);
            return false;
        }
        synchronized (this) {
            if (over) {
                return false;
            }
            replies.accept(reply);
        }
        return !stopped;
    }

    private synchronized boolean isOver() {
        return over;
    }

    /** Returns whether this was the first end of the run. */
    private synchronized boolean last(Reply reply) {
        if (over) {
            return false;
        }
        over = true;
        replies.accept(reply);
        return true;
    }

    /** When a call or the loading started: processor time of the thread, wall time, and what the thread had allocated. */
    private record Start(long cpu, long wall, long allocated) {
        static Start now() {
            return new Start(
                    THREADS.getCurrentThreadCpuTime(), System.nanoTime(), THREADS.getCurrentThreadAllocatedBytes());
        }
    }
}
