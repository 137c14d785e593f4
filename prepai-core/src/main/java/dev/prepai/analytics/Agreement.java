package dev.prepai.analytics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How far the scores of a machine agree with those that a person gave to the same answers.
 *
 * <p>The measures and their names are those of RSMTool (Madnani, Loukina, von Davier, Burstein and Cahill, "Building better
 * open-source tools to support fairness in automated scoring", 2017). {@code M} are the scores of the machine, {@code H} those
 * of the person. A measure that is undefined, as the correlation with a constant is, has no value. Immutable and safe for use
 * by several threads.
 */
public final class Agreement {
    /** 2.1 − 1.1 is a bit more than 1 in doubles, and still adjacent. */
    private static final double ROUNDING = 1e-9;

    private final Sample machine;
    private final Sample human;

    private Agreement(Sample machine, Sample human) {
        this.machine = machine;
        this.human = human;
    }

    /**
     * Returns the agreement of two lists of scores, of which those at the same index belong together.
     *
     * @param machine at least one score
     * @param human as many scores, on the same scale
     * @throws IllegalArgumentException if the lengths differ, there is no score, or one is not finite or beyond ±10⁵⁰
     */
    public static Agreement of(double[] machine, double[] human) {
        requireSameSize(machine.length, human.length);
        return new Agreement(Sample.of("the scores of the machine", machine), Sample.of("the human scores", human));
    }

    /**
     * Returns Cohen's kappa of two lists of labels, of which those at the same index belong together.
     *
     * <p>{@code (pₒ − pₑ) / (1 − pₑ)} with the share of equal labels and that expected by chance from how often each rater
     * uses each label (Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20
     * (1960) 37–46). At most 1; nothing when both use one and the same label throughout.
     *
     * @throws IllegalArgumentException if the sizes differ or there is no label
     */
    public static OptionalDouble kappa(List<?> first, List<?> second) {
        requireSameSize(first.size(), second.size());
        if (first.isEmpty()) {
            throw new IllegalArgumentException("there are no labels; kappa needs at least one pair");
        }
        long count = first.size();
        long equal = IntStream.range(0, first.size())
                .filter(i -> first.get(i).equals(second.get(i)))
                .count();
        Map<Object, Long> uses = new HashMap<>();
        second.forEach(label -> uses.merge(label, 1L, Long::sum));
        long chance =
                first.stream().mapToLong(label -> uses.getOrDefault(label, 0L)).sum();
        long most = count * count;
        return most == chance
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) (count * equal - chance) / (most - chance));
    }

    /** Returns the number of pairs, at least 1. */
    public int count() {
        return machine.size();
    }

    /** Returns the share of pairs with equal scores, 0 to 1. */
    public double exact() {
        return within(0);
    }

    /** Returns the share of pairs that are at most one point apart, 0 to 1. */
    public double adjacent() {
        return within(1);
    }

    /**
     * Returns the share of pairs that are at most so many points apart, 0 to 1; a difference of 10⁻⁹ is rounding.
     *
     * @throws IllegalArgumentException if the distance is negative or not a number
     */
    public double within(double points) {
        if (!(points >= 0)) {
            throw new IllegalArgumentException("points must be at least 0, was " + points);
        }
        return (double) errors().filter(error -> Math.abs(error) <= points + ROUNDING)
                        .count()
                / count();
    }

    /** Returns Cohen's kappa with each different score as a label; see {@link #kappa(List, List)}. */
    public OptionalDouble kappa() {
        return kappa(labels(machine), labels(human));
    }

    /**
     * Returns the quadratic weighted kappa (Cohen 1968) of scores that need not be whole.
     *
     * <p>{@code 2 Cov(M, H) / (Var M + Var H + (mean M − mean H)²)} with {@code n} in the denominators (Haberman, "Measures of
     * agreement versus measures of prediction accuracy", ETS Research Report 19-20, 2019). On whole scores it is the same as
     * the kappa of the table of levels; it is also Lin's concordance correlation. From -1 to 1; nothing when all scores of both
     * are one and the same.
     */
    public OptionalDouble quadraticWeightedKappa() {
        double bias = machine.mean() - human.mean();
        double denominator = machine.squares() + human.squares() + count() * bias * bias;
        return denominator == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(clamped(2 * machine.products(human) / denominator));
    }

    /** Returns Pearson's correlation, -1 to 1; nothing when the scores of one are all equal. */
    public OptionalDouble correlation() {
        double denominator = Math.sqrt(machine.squares()) * Math.sqrt(human.squares());
        return denominator == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(clamped(machine.products(human) / denominator));
    }

    /**
     * Returns the share of the variance of the human scores that the machine's scores account for as they are:
     * {@code 1 − Σ (M − H)² / Σ (H − mean H)²}. At most 1, and negative when the mean of the human scores would have been a
     * better guess; nothing when the human scores are all equal.
     */
    public OptionalDouble rSquared() {
        double total = human.squares();
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - squaredErrors() / total);
    }

    /** Returns the root of the mean squared error, {@code √(Σ (M − H)² / n)}, in points. */
    public double rootMeanSquaredError() {
        return Math.sqrt(squaredErrors() / count());
    }

    /**
     * Returns how many standard deviations of the human scores the machine's mean lies above theirs:
     * {@code (mean M − mean H) / sd H} with {@code n − 1} in the denominator of the deviation (Williamson, Xi and Breyer, "A
     * framework for evaluation and use of automated scoring", Educational Measurement: Issues and Practice 31 (2012) 2–13, who
     * ask for at most 0.15 in size). Nothing when the human scores are all equal.
     */
    public OptionalDouble standardizedMeanDifference() {
        double deviation = Math.sqrt(human.squares() / (count() - 1));
        return deviation > 0 // also false for the NaN of a single pair
                ? OptionalDouble.of((machine.mean() - human.mean()) / deviation)
                : OptionalDouble.empty();
    }

    private double squaredErrors() {
        return errors().map(error -> error * error).sum();
    }

    private DoubleStream errors() {
        return IntStream.range(0, count()).mapToDouble(i -> machine.value(i) - human.value(i));
    }

    private static List<Double> labels(Sample scores) {
        return DoubleStream.of(scores.values()).boxed().toList();
    }

    private static double clamped(double value) {
        return Math.max(-1, Math.min(value, 1)); // the last bit may go beyond
    }

    private static void requireSameSize(int first, int second) {
        if (first != second) {
            throw new IllegalArgumentException(
                    "both raters must rate the same answers, but there are " + first + " and " + second + " ratings");
        }
    }
}
