package dev.prepai.code;

import java.time.Duration;

/**
 * What a call cost.
 *
 * @param wall wall time, seen by the host
 * @param cpu processor time of the thread that ran the code
 * @param allocatedBytes memory that the call allocated, whether or not it was given back
 * @param steps the work done: statements, calls and what built-ins go through; 0 unless the request asked for it, and when it
 *     could not be counted
 */
public record Usage(Duration wall, Duration cpu, long allocatedBytes, long steps) {
    /** Nothing, or not known. */
    public static final Usage NONE = new Usage(Duration.ZERO, Duration.ZERO, 0, 0);
}
