package dev.prepai.cv;

import java.time.Duration;
import java.util.function.LongSupplier;

/** What the reading of one document may cost. Every method ends the reading when the budget is spent. */
final class Budget {
    static final int BYTES = 10 * 1024 * 1024;
    static final int PAGES = 50;
    static final int CHARACTERS = 500_000;
    static final int OPERATORS = 2_000_000;
    static final Duration TIME = Duration.ofSeconds(5);

    private final LongSupplier nanoTime;
    private final long start;
    private int pages;
    private int characters;
    private int operators;

    Budget(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
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
        require(nanoTime.getAsLong() - start <= TIME.toNanos());
    }

    private static void require(boolean withinBudget) {
        if (!withinBudget) {
            throw new UnreadableException(CvResult.Reason.TOO_LARGE);
        }
    }
}
