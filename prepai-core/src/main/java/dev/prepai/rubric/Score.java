package dev.prepai.rubric;

import java.util.Locale;

/**
 * A score with its uncertainty.
 *
 * @param points the score, 0 to 10
 * @param standardError the standard error of the points, 0 (certain) to 10
 */
public record Score(double points, double standardError) {
    /** The highest possible score. */
    public static final double MAXIMUM = 10;

    /** The normal quantile of a two-sided interval of 90 %. */
    private static final double Z = 1.6449;

    /** Checks both ranges. */
    public Score {
        requireInRange("points", points);
        requireInRange("standardError", standardError);
    }

    /** Returns a score that is certain, such as a share of passed tests. */
    public static Score certain(double points) {
        return new Score(points, 0);
    }

    /** Returns the lower end of the 90 % interval, at least 0. */
    public double low() {
        return Math.max(0, points - Z * standardError);
    }

    /** Returns the upper end of the 90 % interval, at most 10. */
    public double high() {
        return Math.min(MAXIMUM, points + Z * standardError);
    }

    /** Returns the points with one decimal, halves rounded up: 7.885 becomes {@code "7.9"}. */
    public String shown() {
        return String.format(Locale.ROOT, "%.1f", points);
    }

    private static void requireInRange(String name, double value) {
        if (!(value >= 0 && value <= MAXIMUM)) { // also rejects NaN
            throw new IllegalArgumentException(name + " must be in 0..10, was " + value);
        }
    }
}
