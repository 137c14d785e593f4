package dev.prepai.analytics;

import dev.prepai.rubric.Interval;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * How well scores tell two groups apart: the area under the receiver operating characteristic, which is the chance that one of the
 * first group, drawn at random, has a higher score than one of the second, where a tie counts half.
 *
 * <p>J. A. Hanley and B. J. McNeil, "The meaning and use of the area under a receiver operating characteristic (ROC) curve",
 * Radiology 143 (1982) 29–36. 0.5 is what scores without any meaning reach.
 *
 * @param area from 0 to 1
 * @param positives how many are in the first group, at least 1
 * @param negatives how many are in the second group, at least 1
 */
public record Auc(double area, int positives, int negatives) {
    private static final int BISECTIONS = 64;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the area is not in 0..1 or a group is empty
     */
    public Auc {
        if (!(area >= 0 && area <= 1) || positives < 1 || negatives < 1) { // also rejects NaN
            throw new IllegalArgumentException("an area must be in 0..1 and of at least one in each group, was " + area
                    + " of " + positives + " and " + negatives);
        }
    }

    /**
     * Returns the area for the scores of two groups, in any order.
     *
     * @param positives of the group that should have the higher scores, at least one
     * @param negatives of the other group, at least one
     * @throws IllegalArgumentException if a group is empty or a score is not finite
     */
    public static Auc of(double[] positives, double[] negatives) {
        double[] higher = Sample.of("the scores of the first group", positives).values();
        double[] lower = Sample.of("the scores of the second group", negatives).values();
        Arrays.sort(lower);
        long halves = 0; // whole numbers, so that the order of the scores does not show in the last bits
        for (double score : higher) {
            halves += count(lower, score, false) + count(lower, score, true);
        }
        return new Auc(halves / (2.0 * higher.length * lower.length), higher.length, lower.length);
    }

    /**
     * Returns the standard error of the area, equation 1 of Hanley and McNeil with the {@code Q} of their equation 2: 0 for an area
     * of 0 or 1, where the {@linkplain #interval interval} still has a width.
     */
    public double standardError() {
        return Math.sqrt(variance(area, positives - 1, negatives - 1));
    }

    /**
     * Returns an interval for the area, inside 0 to 1.
     *
     * <p>Method 5 of R. G. Newcombe, "Confidence intervals for an effect size measure based on the Mann–Whitney statistic. Part 2",
     * Statistics in Medicine 25 (2006) 559–573: all areas of which the observed one is not too many standard errors away, with the
     * mean size of both groups in the standard error.
     *
     * @param confidence how often such an interval holds the true area, between 0 and 1, such as 0.95
     * @throws IllegalArgumentException if the confidence is out of range
     */
    public Interval interval(double confidence) {
        double z = Normal.quantile((1 + Bootstrap.requireConfidence(confidence)) / 2);
        double others = (positives + (double) negatives) / 2 - 1;
        DoubleUnaryOperator distance = t -> Math.abs(t - area) - z * Math.sqrt(variance(t, others, others));
        return new Interval(nearest(distance, 0), nearest(distance, 1));
    }

    /** Returns the place between an end of the scale and the area where the distance is 0; the end itself is always too far. */
    private double nearest(DoubleUnaryOperator distance, double end) {
        double out = end;
        double in = area;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (out + in) / 2;
            if (distance.applyAsDouble(middle) > 0) {
                out = middle;
            } else {
                in = middle;
            }
        }
        return out;
    }

    private double variance(double t, double otherPositives, double otherNegatives) {
        double pairs = (double) positives * negatives;
        return t * (1 - t) * (1 + otherPositives * (1 - t) / (2 - t) + otherNegatives * t / (1 + t)) / pairs;
    }

    /** Counts what is below a score, or what does not exceed it. */
    private static int count(double[] sorted, double score, boolean withEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < score || (withEqual && sorted[middle] == score)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
