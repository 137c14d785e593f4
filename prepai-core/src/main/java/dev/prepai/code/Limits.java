package dev.prepai.code;

import java.time.Duration;

/**
 * What one submission may use. The defaults are those that the judge of this project is measured with.
 *
 * @param call wall time of a single call
 * @param total wall time of loading and all calls together
 * @param heapBytes memory of the process that runs the code
 * @param outputBytes what the code may print, both streams together, per submission
 * @param resultBytes size of one returned value as JSON
 * @param sourceBytes size of the source, in UTF-8
 */
public record Limits(Duration call, Duration total, long heapBytes, int outputBytes, int resultBytes, int sourceBytes) {
    private static final Limits STANDARD =
            new Limits(Duration.ofSeconds(4), Duration.ofSeconds(15), 256L << 20, 64 << 10, 1 << 20, 256 << 10);

    /** Checks that every limit is positive. */
    public Limits {
        if (call.isNegative() || call.isZero() || total.isNegative() || total.isZero()) {
            throw new IllegalArgumentException("time limits must be positive, were " + call + " and " + total);
        }
        if (Math.min(heapBytes, Math.min(outputBytes, Math.min(resultBytes, sourceBytes))) <= 0) {
            throw new IllegalArgumentException("size limits must be positive");
        }
    }

    /** Returns 4 s per call, 15 s in all, 256 MiB heap, 64 KiB output, 1 MiB per result and 256 KiB source. */
    public static Limits standard() {
        return STANDARD;
    }

    /** Returns the same limits with another wall time per call. */
    public Limits withCall(Duration call) {
        return new Limits(call, total, heapBytes, outputBytes, resultBytes, sourceBytes);
    }
}
