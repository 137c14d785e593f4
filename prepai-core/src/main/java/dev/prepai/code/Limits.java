package dev.prepai.code;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * What one submission may use. Memory is limited by the runner: it belongs to the process that runs the code.
 *
 * @param cpu processor time of a single call
 * @param call wall time of a single call
 * @param total wall time of loading and all calls together
 * @param outputBytes what the code may print, both streams together, per submission
 * @param resultBytes size of one returned value as JSON
 * @param sourceBytes size of the source, in UTF-8
 */
public record Limits(Duration cpu, Duration call, Duration total, int outputBytes, int resultBytes, int sourceBytes) {
    private static final Limits STANDARD = new Limits(
            Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(15), 64 << 10, 1 << 20, 256 << 10);

    /** Checks that every limit is positive. */
    public Limits {
        if (Stream.of(cpu, call, total).anyMatch(limit -> limit.isNegative() || limit.isZero())) {
            throw new IllegalArgumentException(
                    "time limits must be positive, were " + cpu + ", " + call + " and " + total);
        }
        if (Math.min(outputBytes, Math.min(resultBytes, sourceBytes)) <= 0) {
            throw new IllegalArgumentException("size limits must be positive");
        }
    }

    /** Returns 2 s of processor and 4 s of wall time per call, 15 s in all, 64 KiB output, 1 MiB per result and 256 KiB source. */
    public static Limits standard() {
        return STANDARD;
    }

    /** Returns the same limits with another processor and wall time per call. */
    public Limits withCall(Duration cpu, Duration wall) {
        return new Limits(cpu, wall, total, outputBytes, resultBytes, sourceBytes);
    }

    /** Returns the same limits with another wall time for loading and all calls together. */
    public Limits withTotal(Duration total) {
        return new Limits(cpu, call, total, outputBytes, resultBytes, sourceBytes);
    }

    /** Returns limits with so many times the times. */
    Limits times(int factor) {
        return withCall(cpu.multipliedBy(factor), call.multipliedBy(factor)).withTotal(total.multipliedBy(factor));
    }
}
