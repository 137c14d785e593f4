package dev.prepai.sandbox.worker;

import dev.prepai.sandbox.wire.Order;
import dev.prepai.sandbox.wire.Reply;
import dev.prepai.sandbox.wire.Request;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Guests on a thread of the process that asks for them; internal, for trusted code only. One run at a time. */
public final class InProcess implements AutoCloseable {
    private static final long WATCH_MILLIS = 10;
    private static final long MOST_CLOSING_MILLIS = 2_000;

    private final Spares spares = new Spares(language -> {});
    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
    private @Nullable Job job;

    /** Creates a stock of guests, in the background. */
    public InProcess() {
        spares.fill();
    }

    /** Starts a run. */
    public void start(Request request) {
        replies.clear();
        Job next = new Job(request, spares, replies::add, () -> {});
        job = next;
        next.start();
    }

    /** Stops or cancels the run. */
    public void order(Order order) {
        Job current = job;
        if (current != null && order == Order.STOP) {
            current.stop();
        } else if (current != null) {
            abort(current);
        }
    }

    /** Waits for the next reply. */
    public Reply receive(Duration patience) throws TimeoutException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            Reply reply = replies.poll(WATCH_MILLIS, TimeUnit.MILLISECONDS);
            if (reply != null) {
                return reply;
            }
            Job current = job;
            if (current != null && current.checkTime()) {
                abort(current);
            }
        }
        throw new TimeoutException();
    }

    /** Waits until the run is over, or gives it up. */
    public void settle() {
        Job current = job;
        job = null;
        if (current != null) {
            abort(current);
        }
    }

    private static void abort(Job job) {
        try {
            job.abort(MOST_CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends all guests. */
    @Override
    public void close() {
        spares.close();
    }
}
