package dev.prepai.analytics;

import dev.prepai.rubric.Interval;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The overall scores of candidates who moved on beside those of candidates who were rejected.
 *
 * <p>It describes, and it is no validity: where people decided with the scores before their eyes, it tells how far they followed
 * them. Immutable and safe for use by several threads.
 *
 * @param advanced the scores of those who moved on
 * @param rejected the scores of those who were rejected
 * @param auc how well the scores tell the two apart
 */
public record OutcomeComparison(Group advanced, Group rejected, Auc auc) {
    /** The fewest scores in each group of which there is a comparison. */
    static final int FEWEST = 5;

    /**
     * The scores of one group.
     *
     * @param count how many, at least {@value OutcomeComparison#FEWEST}
     * @param mean in points
     * @param deviation the standard deviation in points, with {@code n − 1} in the denominator
     */
    public record Group(int count, double mean, double deviation) {
        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException if there are too few scores or a number is out of range
         */
        public Group {
            if (count < FEWEST || !Double.isFinite(mean) || !(deviation >= 0 && Double.isFinite(deviation))) {
                throw new IllegalArgumentException("a group needs at least " + FEWEST
                        + " scores with a finite mean and deviation, was " + count + ", " + mean + ", " + deviation);
            }
        }

        static Group of(String name, double[] scores) {
            double[] sorted = scores.clone();
            Arrays.sort(sorted); // so that the order does not show in the last bits
            Sample sample = Sample.of(name, sorted);
            return new Group(sample.size(), sample.mean(), Math.sqrt(sample.squares() / (sample.size() - 1)));
        }

        private double squaredError() {
            return deviation * deviation / count;
        }
    }

    /**
     * Compares two groups of scores, each in any order.
     *
     * @param advanced the scores of those who moved on, at least {@value #FEWEST}
     * @param rejected the scores of those who were rejected, at least {@value #FEWEST}
     * @throws IllegalArgumentException if there are too few scores or one is not finite
     */
    public static OutcomeComparison of(double[] advanced, double[] rejected) {
        return new OutcomeComparison(
                Group.of("the scores of those who moved on", advanced),
                Group.of("the scores of those who were rejected", rejected),
                Auc.of(advanced, rejected));
    }

    /** Returns the mean score of those who moved on minus that of those who were rejected, in points. */
    public double difference() {
        return advanced.mean - rejected.mean;
    }

    /**
     * Returns an interval for the difference that does not assume equal spreads: B. L. Welch, "The generalization of Student's
     * problem when several different population variances are involved", Biometrika 34 (1947) 28–35.
     *
     * @param confidence how often such an interval holds the true difference, between 0 and 1, such as 0.95
     * @throws IllegalArgumentException if the confidence is out of range
     */
    public Interval differenceInterval(double confidence) {
        double z = Normal.quantile((1 + Bootstrap.requireConfidence(confidence)) / 2);
        double squared = advanced.squaredError() + rejected.squaredError();
        double half = squared == 0 ? 0 : studentQuantile(z, welchFreedom(squared)) * Math.sqrt(squared);
        return new Interval(difference() - half, difference() + half);
    }

    /**
     * Returns Hedges' g: the difference in pooled standard deviations, corrected for its bias in small groups (Hedges 1981; Borenstein
     * et al., "Introduction to Meta-Analysis", 2009, equations 4.18 to 4.23). Nothing when all scores of each group are equal.
     */
    public OptionalDouble effectSize() {
        double pooled = Math.sqrt(((advanced.count - 1) * advanced.deviation * advanced.deviation
                        + (rejected.count - 1) * rejected.deviation * rejected.deviation)
                / freedom());
        return pooled == 0 ? OptionalDouble.empty() : OptionalDouble.of(smallSamples() * difference() / pooled);
    }

    /** Returns the standard error of {@link #effectSize()} (Borenstein et al. 2009, equations 4.20 and 4.24). */
    public OptionalDouble effectSizeError() {
        OptionalDouble g = effectSize();
        if (g.isEmpty()) {
            return g;
        }
        double d = g.getAsDouble() / smallSamples();
        double all = advanced.count + (double) rejected.count;
        double variance = all / ((double) advanced.count * rejected.count) + d * d / (2 * all);
        return OptionalDouble.of(smallSamples() * Math.sqrt(variance));
    }

    private double smallSamples() {
        return 1 - 3 / (4 * freedom() - 1);
    }

    private double freedom() {
        return advanced.count + (double) rejected.count - 2;
    }

    private double welchFreedom(double squared) {
        return squared
                * squared
                / (advanced.squaredError() * advanced.squaredError() / (advanced.count - 1)
                        + rejected.squaredError() * rejected.squaredError() / (rejected.count - 1));
    }

    /**
     * The quantile of Student's distribution from that of the normal one, Abramowitz and Stegun 26.7.5. With the four degrees of
     * freedom that two groups of five have at least it is off by less than 0.2 % at a confidence of 95 %.
     */
    static double studentQuantile(double z, double freedom) {
        double z2 = z * z;
        double first = (z2 + 1) * z / 4;
        double second = ((5 * z2 + 16) * z2 + 3) * z / 96;
        double third = (((3 * z2 + 19) * z2 + 17) * z2 - 15) * z / 384;
        double fourth = ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) * z / 92160;
        return z + (first + (second + (third + fourth / freedom) / freedom) / freedom) / freedom;
    }
}
