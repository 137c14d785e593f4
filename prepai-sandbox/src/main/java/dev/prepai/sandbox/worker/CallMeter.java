package dev.prepai.sandbox.worker;

import com.sun.management.ThreadMXBean;
import dev.prepai.sandbox.wire.Reply;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/**
 * Measures what a call costs on the current thread. Making its arguments and copying its result are left out of the time: they
 * depend on the size of the data, whatever the program does with it. Steps are read last, because a generator does its work
 * while it is copied.
 */
final class CallMeter {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final @Nullable StepCounter counter;
    private long cpu;
    private long allocated;

    /** Creates a meter that measures time only when there is no counter. */
    CallMeter(@Nullable StepCounter counter) {
        this.counter = counter;
    }

    void begin() {
        if (counter != null) {
            counter.reset();
        }
        allocated = -THREADS.getCurrentThreadAllocatedBytes();
        cpu = -THREADS.getCurrentThreadCpuTime();
    }

    void end() {
        cpu += THREADS.getCurrentThreadCpuTime();
        allocated += THREADS.getCurrentThreadAllocatedBytes();
    }

    Reply.Cost cost() {
        return new Reply.Cost(cpu, allocated, counter == null ? 0 : counter.steps());
    }
}
