package dev.prepai.rubric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Prediction intervals with a guaranteed coverage, from the errors on answers that were not used to fit the predictor.
 *
 * <p>Split conformal prediction (Papadopoulos, Proedrou, Vovk and Gammerman, "Inductive confidence machines for regression",
 * ECML 2002) with normalised errors (Lei, G'Sell, Rinaldo, Tibshirani and Wasserman, "Distribution-free predictive inference for
 * regression", Journal of the American Statistical Association 113 (2018) 1094–1111, sections 2.2 and 5.2): each error is
 * divided by an estimate of how difficult its answer is, {@code q} is the {@code ⌈(n + 1) coverage⌉}-th smallest quotient, and
 * the interval is {@code prediction ± q · difficulty}. When the new answer and the {@code n} calibration answers are
 * exchangeable, it holds the truth with a probability of at least the coverage, on average over all answers and not for each
 * kind of answer. Immutable and safe for use by several threads.
 *
 * @param coverage the probability to hold the truth, more than 0 and less than 1
 * @param quantile half the width of the interval per unit of difficulty, at least 0
 */
public record SplitConformal(double coverage, double quantile) {
    /**
     * Checks both ranges.
     *
     * @throws IllegalArgumentException if one is out of range or not a number
     */
    public SplitConformal {
        requireCoverage(coverage);
        if (!(quantile >= 0 && Double.isFinite(quantile))) {
            throw new IllegalArgumentException("quantile must be finite and at least 0, was " + quantile);
        }
    }

    /**
     * Fits the intervals to the errors of a calibration set.
     *
     * @param errors truth minus prediction, at least {@link #leastCount} of them; the signs do not matter
     * @param difficulties an estimate of the typical error of each answer, more than 0; all 1 for intervals of one width
     * @param coverage the probability to hold the truth, more than 0 and less than 1
     * @throws IllegalArgumentException if the lengths differ, there are too few errors, or a number is out of range or not
     *     finite
     */
    public static SplitConformal fit(double[] errors, double[] difficulties, double coverage) {
        if (errors.length != difficulties.length || errors.length < leastCount(coverage)) {
            throw new IllegalArgumentException("a coverage of " + coverage + " needs at least " + leastCount(coverage)
                    + " errors and as many difficulties, had " + errors.length + " and " + difficulties.length);
        }
        double[] quotients = new double[errors.length];
        for (int i = 0; i < errors.length; i++) {
            requireDifficulty(difficulties[i]);
            quotients[i] = Math.abs(errors[i]) / difficulties[i];
            if (!Double.isFinite(quotients[i])) {
                throw new IllegalArgumentException("errors must be finite, was " + errors[i]);
            }
        }
        Arrays.sort(quotients);
        return new SplitConformal(coverage, quotients[rank(errors.length, coverage) - 1]);
    }

    /**
     * Returns how many calibration errors a coverage needs: the fewest for which {@code ⌈(n + 1) coverage⌉ ≤ n}.
     *
     * @throws IllegalArgumentException if the coverage is not between 0 and 1
     */
    public static long leastCount(double coverage) {
        requireCoverage(coverage);
        BigDecimal exact = BigDecimal.valueOf(coverage);
        return exact.divide(BigDecimal.ONE.subtract(exact), 0, RoundingMode.CEILING)
                .longValueExact();
    }

    /**
     * Returns the interval around a prediction; it may reach beyond the scale of the scores.
     *
     * @param difficulty estimated as for the calibration set, more than 0
     * @throws IllegalArgumentException if the prediction is not finite or the difficulty is not positive and finite
     */
    public Interval around(double prediction, double difficulty) {
        requireDifficulty(difficulty);
        return new Interval(prediction - quantile * difficulty, prediction + quantile * difficulty);
    }

    /** Decimal, since 25 · 0.56 is a bit more than 14 in doubles, and its ceiling then 15. */
    private static int rank(int count, double coverage) {
        return BigDecimal.valueOf(coverage)
                .multiply(BigDecimal.valueOf(count + 1L))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    private static void requireCoverage(double coverage) {
        if (!(coverage > 0 && coverage < 1)) { // also rejects NaN
            throw new IllegalArgumentException("coverage must be between 0 and 1, was " + coverage);
        }
    }

    private static void requireDifficulty(double difficulty) {
        if (!(difficulty > 0 && Double.isFinite(difficulty))) {
            throw new IllegalArgumentException("a difficulty must be positive and finite, was " + difficulty);
        }
    }
}
