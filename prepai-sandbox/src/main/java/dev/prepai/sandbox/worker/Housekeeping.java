package dev.prepai.sandbox.worker;

import dev.prepai.sandbox.wire.Reply;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What a worker does while it waits for work: ripens its guests, rehearses so that the just-in-time compiler knows the paths,
 * and collects garbage. Guests may leave something behind on the heap, so a worker can wear out.
 */
final class Housekeeping implements Runnable {
    private static final long PAUSE_MILLIS = 20;

    /** Shares of the old generation: from the first on it is worth a collection, at the second the worker is worn out. */
    private static final double COLLECT = 0.5;

    private static final double WORN = 0.4;

    private final Spares spares;
    private final BooleanSupplier busy;
    private final Consumer<Reply> replies;
    private final MemoryPoolMXBean old = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().contains("Tenured") || pool.getName().contains("Old"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("there is no old generation"));
    private final Rehearsal rehearsal;
    private final boolean rehearsing;
    private boolean worn;

    Housekeeping(Spares spares, BooleanSupplier busy, Consumer<Reply> replies, boolean rehearsing) {
        this.spares = spares;
        this.busy = busy;
        this.replies = replies;
        this.rehearsal = new Rehearsal(spares.engine());
        this.rehearsing = rehearsing;
    }

    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(busy.getAsBoolean() || !spares.complete() || !chore() ? PAUSE_MILLIS : 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether there was something to do. */
    private boolean chore() {
        return spares.ripen() || rehearsing && rehearsal.step() || collect();
    }

    private boolean collect() {
        if (worn || share(old.getUsage()) < COLLECT) {
            return false;
        }
        System.gc();
        worn = share(old.getUsage()) > WORN;
        if (worn) {
            replies.accept(Reply.of(Reply.Kind.WORN));
        }
        return true;
    }

    private static double share(MemoryUsage usage) {
        return (double) usage.getUsed() / usage.getMax();
    }
}
