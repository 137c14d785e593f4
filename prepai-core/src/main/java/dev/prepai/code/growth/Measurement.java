package dev.prepai.code.growth;

import java.time.Duration;

/**
 * What a program cost on an input of one size.
 *
 * @param size the size, 1 or more
 * @param steps the work that was counted; 0 if it was not
 * @param cpu processor time; zero if it was not measured
 */
public record Measurement(int size, long steps, Duration cpu) {
    /** Checks the values. */
    public Measurement {
        if (size < 1) {
            throw new IllegalArgumentException("size must be 1 or more, was " + size);
        }
        if (steps < 0 || cpu.isNegative()) {
            throw new IllegalArgumentException("steps and cpu must not be negative, were " + steps + " and " + cpu);
        }
    }
}
