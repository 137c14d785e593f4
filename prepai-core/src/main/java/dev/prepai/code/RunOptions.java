package dev.prepai.code;

import java.time.Instant;
import java.util.Optional;

/**
 * What makes runs repeatable, and what they measure.
 *
 * @param seed where the language's pseudo-random numbers start, afresh before each call
 * @param clock what the clocks of the language show all the time; the real time when empty
 * @param countSteps whether to count the work of calls, which makes a run several times slower; their processor time is then
 *     that of the program alone, without making the arguments and copying the result
 */
public record RunOptions(long seed, Optional<Instant> clock, boolean countSteps) {
    /** Seed 0, the real time, no counting. */
    public static final RunOptions STANDARD = new RunOptions(0, Optional.empty(), false);

    /** Returns the same options with the clock standing at that time. */
    public RunOptions withClock(Instant instant) {
        return new RunOptions(seed, Optional.of(instant), countSteps);
    }

    /** Returns the same options with the work counted. */
    public RunOptions countingSteps() {
        return new RunOptions(seed, clock, true);
    }
}
