package dev.prepai.sandbox.worker;

import com.sun.management.ThreadMXBean;
import dev.prepai.code.EntryPoint;
import dev.prepai.code.Limit;
import dev.prepai.code.Program;
import dev.prepai.sandbox.wire.Reply;
import dev.prepai.sandbox.wire.Request;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import org.graalvm.polyglot.PolyglotException;
import org.jspecify.annotations.Nullable;

/**
 * One run: takes guests, makes the calls on a thread of its own, and tells how each ended. After a limit was exceeded, or the
 * host lost interest, nothing more is told.
 */
final class Job implements Runnable {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Request request;
    private final Spares spares;
    private final Consumer<Reply> replies;
    private final Runnable whenDone;
    private final Thread thread = new Thread(null, this, "guest", Worker.STACK_BYTES);

    // guarded by this
    private @Nullable Guest guest;
    private boolean over;

    private volatile boolean stopped;
    private volatile long cpuAtStart = Long.MAX_VALUE;
    private long allocatedAtStart;

    Job(Request request, Spares spares, Consumer<Reply> replies, Runnable whenDone) {
        this.request = request;
        this.spares = spares;
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

    /** Tells the host that the limit of processor time was exceeded, if it was. Returns whether it was. */
    boolean checkCpu() {
        long used = THREADS.getThreadCpuTime(thread.getId()) - cpuAtStart;
        return used > request.cpuNanos() && last(Reply.exceeded(Limit.CPU_TIME));
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
        } catch (PolyglotException e) {
            if (!e.isCancelled()) {
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
            Guest.Loaded loaded =
                    taken.load(program.source(), program.entry(), request.options(), request.outputBytes());
            tell(measured(loaded.reply(), taken));
            if (loaded.reply().kind() != Reply.Kind.LOADED) {
                return;
            }
            for (String arguments : request.calls()) {
                begin();
                Reply reply = taken.call(loaded, arguments, request.options(), request.resultBytes());
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
        Guest taken = spares.take(request.program().language());
        synchronized (this) {
            guest = taken;
        }
        return taken;
    }

    private void leave() {
        cpuAtStart = Long.MAX_VALUE;
        synchronized (this) {
            guest = null;
        }
        spares.replace(request.program().language());
    }

    private void begin() {
        allocatedAtStart = THREADS.getCurrentThreadAllocatedBytes();
        cpuAtStart = THREADS.getCurrentThreadCpuTime();
    }

    private Reply measured(Reply reply, Guest taken) {
        long cpu = THREADS.getCurrentThreadCpuTime() - cpuAtStart;
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - allocatedAtStart;
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

    /** Returns whether this was the first end of the run. */
    private synchronized boolean last(Reply reply) {
        if (over) {
            return false;
        }
        over = true;
        replies.accept(reply);
        return true;
    }
}
