package dev.prepai.rubric;

/**
 * A closed interval of numbers, such as where a rate or a score is expected to lie.
 *
 * @param low the lower end
 * @param high the upper end, at least {@code low}
 */
public record Interval(double low, double high) {
    /**
     * Checks the order of the ends.
     *
     * @throws IllegalArgumentException if an end is not finite or the ends are in the wrong order
     */
    public Interval {
        if (!(low <= high && Double.isFinite(low) && Double.isFinite(high))) { // also rejects NaN
            throw new IllegalArgumentException("the ends must be finite and ascend, were " + low + " and " + high);
        }
    }

    /** Returns the distance from the lower to the upper end. */
    public double width() {
        return high - low;
    }

    /** Returns whether the value lies between the ends or is one of them. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /**
     * Returns this interval with its ends moved into a scale, such as 0 to 10.
     *
     * <p>An interval beyond the scale becomes the nearest end of the scale.
     */
    public Interval within(Interval scale) {
        return new Interval(scale.nearest(low), scale.nearest(high));
    }

    private double nearest(double value) {
        return Math.max(low, Math.min(value, high));
    }
}
