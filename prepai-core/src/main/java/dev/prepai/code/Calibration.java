package dev.prepai.code;

import java.time.Duration;

/**
 * How the time limit of a problem follows from what its reference solution needs, in the same language on the same runner:
 * {@code max(floor, factor * reference)}, at most the ceiling, all in processor time. The wall time grows and shrinks with it;
 * the time for all tests together only grows.
 *
 * @param floor the least limit
 * @param factor how many times the reference's slowest test, more than 1
 * @param ceiling the greatest limit, also for the reference
 * @param validFor how long a measurement counts before it is made again
 */
public record Calibration(Duration floor, double factor, Duration ceiling, Duration validFor) {
    private static final Calibration STANDARD =
            new Calibration(Duration.ofSeconds(2), 5, Duration.ofSeconds(8), Duration.ofHours(1));

    /** Checks the values. */
    public Calibration {
        if (floor.isNegative() || floor.isZero() || ceiling.compareTo(floor) < 0 || validFor.isNegative()) {
            throw new IllegalArgumentException(
                    "floor must be positive and not more than ceiling, were " + floor + " and " + ceiling);
        }
        if (!(factor > 1 && factor <= 1_000)) {
            throw new IllegalArgumentException("factor must be more than 1 and at most 1000, was " + factor);
        }
    }

    /** Returns at least 2 s, 5 times the reference, at most 8 s, measured again after an hour. */
    public static Calibration standard() {
        return STANDARD;
    }

    /** Returns the limits for a reference that needs so much processor time. */
    Limits limits(Limits standard, Duration reference) {
        Duration wanted = times(reference, factor);
        Duration least = wanted.compareTo(floor) < 0 ? floor : wanted;
        return scaled(standard, least.compareTo(ceiling) > 0 ? ceiling : least);
    }

    /** Returns the limits for the reference itself. */
    Limits greatest(Limits standard) {
        return scaled(standard, ceiling);
    }

    private static Limits scaled(Limits standard, Duration cpu) {
        double ratio = (double) cpu.toNanos() / (double) standard.cpu().toNanos();
        return standard.withCall(cpu, times(standard.call(), ratio))
                .withTotal(times(standard.total(), Math.max(1, ratio)));
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofNanos(Math.max(1, Math.round((double) duration.toNanos() * factor)));
    }
}
