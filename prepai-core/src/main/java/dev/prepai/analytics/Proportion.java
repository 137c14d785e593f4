package dev.prepai.analytics;

import dev.prepai.rubric.Interval;

/**
 * How many of a number of people or answers have a property, such as being selected.
 *
 * @param yes the number that has it, 0 to {@code count}
 * @param count the number of all, 1 to a billion
 */
public record Proportion(int yes, int count) {
    private static final int LARGEST = 1_000_000_000;

    /**
     * Checks both ranges.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Proportion {
        if (count < 1 || count > LARGEST || yes < 0 || yes > count) {
            throw new IllegalArgumentException(
                    "yes must be in 0..count and count in 1.." + LARGEST + ", were " + yes + " of " + count);
        }
    }

    /** Returns the proportion of one, who has the property or has not. */
    static Proportion of(boolean has) {
        return new Proportion(has ? 1 : 0, 1);
    }

    /**
     * Returns the proportion in both together.
     *
     * @throws IllegalArgumentException if that is more than a billion
     */
    public Proportion plus(Proportion other) {
        return new Proportion(yes + other.yes, count + other.count); // two billion are still an int
    }

    /** Returns the share that has the property, 0 to 1. */
    public double rate() {
        return (double) yes / count;
    }

    /**
     * Returns the score interval of Wilson for the rate, inside 0 to 1.
     *
     * <p>{@code (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)}, E. B. Wilson, "Probable inference, the law of succession,
     * and statistical inference", Journal of the American Statistical Association 22 (1927) 209–212; method 3 of Newcombe
     * 1998.
     *
     * @param confidence how often such an interval holds the true rate, between 0 and 1, such as 0.95
     * @throws IllegalArgumentException if the confidence is out of range
     */
    public Interval wilson(double confidence) {
        double z = Normal.quantile((1 + Bootstrap.requireConfidence(confidence)) / 2);
        double share = z * z / count;
        double middle = (rate() + share / 2) / (1 + share);
        double half = z * Math.sqrt(rate() * (1 - rate()) / count + share / (4.0 * count)) / (1 + share);
        // The ends of 0 and 1 are exact in theory, and a rounding off in doubles.
        return new Interval(yes == 0 ? 0 : middle - half, yes == count ? 1 : middle + half);
    }
}
