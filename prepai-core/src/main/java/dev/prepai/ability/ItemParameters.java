package dev.prepai.ability;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How an item tells the able from the less able, by the graded-response model (Samejima 1969): an answer of ability θ reaches at
 * least level k with the probability P*(k) = 1 / (1 + exp(−a (θ − b(k)))). With one threshold this is the two-parameter logistic
 * model of right and wrong answers.
 *
 * @param discrimination the slope a, 0.05 to 5
 * @param thresholds the ability b(k) at which level k is reached in half of the answers; 1 to 20 of them, each within −8..8 and at
 *     least 0.01 above the one before
 */
public record ItemParameters(
        @JsonProperty(required = true) double discrimination,
        @JsonProperty(required = true) List<Double> thresholds) {
    static final double LEAST_DISCRIMINATION = 0.05;
    static final double MOST_DISCRIMINATION = 5;
    static final double FARTHEST_THRESHOLD = 8;
    static final double LEAST_GAP = 0.01;
    private static final double ROUNDING = 1e-9;
    private static final int MOST_THRESHOLDS = 20;

    /** Copies the thresholds and checks the ranges. */
    public ItemParameters {
        thresholds = List.copyOf(thresholds);
        require(
                discrimination >= LEAST_DISCRIMINATION && discrimination <= MOST_DISCRIMINATION,
                "discrimination must be in 0.05..5");
        require(!thresholds.isEmpty() && thresholds.size() <= MOST_THRESHOLDS, "an item needs 1 to 20 thresholds");
        require(
                thresholds.stream().allMatch(threshold -> Math.abs(threshold) <= FARTHEST_THRESHOLD),
                "thresholds must be in -8..8");
        for (int i = 1; i < thresholds.size(); i++) {
            require(
                    thresholds.get(i) - thresholds.get(i - 1) > LEAST_GAP - ROUNDING,
                    "thresholds must ascend by at least 0.01");
        }
    }

    /** Returns the parameters of an item with right and wrong answers only. */
    public static ItemParameters of(double discrimination, double difficulty) {
        return new ItemParameters(discrimination, List.of(difficulty));
    }

    /** Returns the mean of the thresholds. */
    public double difficulty() {
        return thresholds.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Returns the highest level; the lowest is 0. */
    public int highestLevel() {
        return thresholds.size();
    }

    /** Returns the probability that a person of that ability reaches exactly that level. */
    public double probability(int level, double ability) {
        return Math.exp(logProbability(level, ability));
    }

    /** Returns the share of the highest level that is expected of a person of that ability, 0 to 1. */
    public double expectedShare(double ability) {
        return thresholds.stream()
                .mapToDouble(threshold -> logistic(discrimination * (ability - threshold)))
                .average()
                .orElseThrow();
    }

    /**
     * Returns the Fisher information of one answer at that ability: the sum of P'(k)² / P(k) over the levels (Samejima 1969), for
     * one threshold a² P (1 − P).
     */
    public double information(double ability) {
        double sum = 0;
        double atLeast = 1;
        for (int level = 0; level <= highestLevel(); level++) {
            double above = level == highestLevel() ? 0 : logistic(discrimination * (ability - thresholds.get(level)));
            // P'(k) = a P(k) (1 − P*(k) − P*(k+1)), so nothing is divided by a probability that may vanish.
            double slope = 1 - atLeast - above;
            sum += (atLeast - above) * slope * slope;
            atLeast = above;
        }
        return discrimination * discrimination * sum;
    }

    /**
     * Returns the logarithm of the likelihood of an answer at that ability. A share between two levels is taken as partly the one
     * and partly the other; for one threshold this is P<sup>s</sup> (1 − P)<sup>1 − s</sup>.
     *
     * @param share of the highest level, 0 to 1
     */
    public double logLikelihood(double share, double ability) {
        double position = share * highestLevel();
        int lower = (int) Math.min(Math.floor(position), highestLevel() - 1.0);
        double upperPart = position - lower;
        return (1 - upperPart) * logProbability(lower, ability) + upperPart * logProbability(lower + 1, ability);
    }

    /** Returns the same item, harder by that much on the ability scale. */
    public ItemParameters harderBy(double difference) {
        return new ItemParameters(
                discrimination,
                thresholds.stream().map(threshold -> threshold + difference).toList());
    }

    /** The difference of two logistic curves as a product, which stays exact where both are near 0 or 1. */
    private double logProbability(int level, double ability) {
        boolean lowest = level == 0;
        boolean highest = level == highestLevel();
        double reached = lowest ? 0 : logLogistic(discrimination * (ability - thresholds.get(level - 1)));
        double notExceeded = highest ? 0 : logLogistic(discrimination * (thresholds.get(level) - ability));
        double between = lowest || highest
                ? 0
                : Math.log(-Math.expm1(discrimination * (thresholds.get(level - 1) - thresholds.get(level))));
        return reached + notExceeded + between;
    }

    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double logLogistic(double x) {
        return Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)));
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
