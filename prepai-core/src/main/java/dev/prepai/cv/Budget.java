package dev.prepai.cv;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;

/** What the reading of one document may cost. Every method ends the reading when the budget is spent. */
final class Budget {
    static final int BYTES = 10 * 1024 * 1024;
    static final int PAGES = 50;
    static final int CHARACTERS = 500_000;
    static final int OPERATORS = 2_000_000;
    /** For reading the document. */
    static final Duration TIME = Duration.ofMillis(3_500);
    /** For finding the fields: processor time, because it depends on nothing but the size of the text. */
    static final Duration FIELDS = Duration.ofMillis(1_400);

    private final LongSupplier nanoTime;
    private final Duration most;
    private final long start;
    private int pages;
    private int characters;
    private int operators;

    Budget(LongSupplier nanoTime) {
        this(nanoTime, TIME);
    }

    private Budget(LongSupplier nanoTime, Duration most) {
        this.nanoTime = nanoTime;
        this.most = most;
        this.start = nanoTime.getAsLong();
    }

    /** Returns a budget for finding the fields, on the current thread. */
    static Budget ofFields() {
        return new Budget(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime, FIELDS);
    }

    void page() {
        require(++pages <= PAGES);
        time();
    }

    void characters(int count) {
        characters += count;
        require(characters <= CHARACTERS);
        time();
    }

    void operator() {
        require(++operators <= OPERATORS);
        time();
    }

    void time() {
        require(nanoTime.getAsLong() - start <= most.toNanos());
    }

    private static void require(boolean withinBudget) {
        if (!withinBudget) {
            throw new UnreadableException(CvResult.Reason.TOO_LARGE);
        }
    }
}
