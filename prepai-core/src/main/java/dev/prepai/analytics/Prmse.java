package dev.prepai.analytics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The proportional reduction in mean squared error (PRMSE): how well a machine predicts the true score, of which human ratings
 * are only an imperfect picture.
 *
 * <p>The true score of an answer is the mean of the ratings that infinitely many people would give. The answers may have
 * different numbers of ratings. Loukina, Madnani, Cahill, Yao, Johnson, Riordan and McCaffrey, "Using PRMSE to evaluate
 * automated scoring systems in the presence of label noise", BEA 2020; formulas as in RSMTool. With {@code N} answers, of which
 * answer {@code i} has {@code cᵢ} ratings with mean {@code Hᵢ} and machine score {@code Mᵢ}, {@code c = Σ cᵢ}, the mean of all
 * ratings {@code H} and the variance {@code v} of the ratings of one answer:
 *
 * <pre>{@code
 * MSE  = (Σ cᵢ (Hᵢ − Mᵢ)² − N v) / c
 * VarT = (Σ cᵢ (Hᵢ − H)² − (N − 1) v) / (c − Σ cᵢ² / c)
 * }</pre>
 *
 * <p>Both are unbiased estimates, and so they can be negative in small samples. Immutable and safe for use by several threads.
 *
 * @param answers the number of answers, at least 2
 * @param ratings the number of ratings, at least one for each answer
 * @param errorVariance the variance of the ratings of one answer, {@code v}, at least 0
 * @param trueScoreVariance the variance of the true scores, {@code VarT}
 * @param meanSquaredError the mean squared error of the machine against the true scores, {@code MSE}
 */
public record Prmse(
        int answers, long ratings, double errorVariance, double trueScoreVariance, double meanSquaredError) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of range or not finite
     */
    public Prmse {
        if (answers < 2 || ratings < answers) {
            throw new IllegalArgumentException("at least 2 answers with a rating each are needed, were " + answers
                    + " with " + ratings + " ratings");
        }
        requireErrorVariance(errorVariance);
        if (!Double.isFinite(trueScoreVariance) || !Double.isFinite(meanSquaredError)) {
            throw new IllegalArgumentException(
                    "variance and error must be finite, were " + trueScoreVariance + " and " + meanSquaredError);
        }
    }

    /**
     * Compares scores with ratings, and estimates the variance of the ratings from the answers that have several.
     *
     * @param machine the score of each answer, at least two
     * @param human the ratings of each answer, at least one; some answer must have two
     * @throws IllegalArgumentException if the sizes differ, there are too few answers or ratings, or a number is not finite or
     *     beyond ±10⁵⁰
     */
    public static Prmse of(double[] machine, List<double[]> human) {
        List<Sample> ratings = samples(human);
        long freedom = ratings.stream().mapToLong(each -> each.size() - 1).sum();
        if (freedom == 0) {
            throw new IllegalArgumentException("no answer has two ratings, so their variance is unknown; "
                    + "give it as errorVariance, estimated elsewhere");
        }
        return compared(
                machine, ratings, ratings.stream().mapToDouble(Sample::squares).sum() / freedom);
    }

    /**
     * Compares scores with ratings whose variance is known from elsewhere.
     *
     * @param machine the score of each answer, at least two
     * @param human the ratings of each answer, at least one
     * @param errorVariance the variance of the ratings of one answer, at least 0
     * @throws IllegalArgumentException if the sizes differ, there are too few answers or ratings, the variance is negative, or
     *     a number is not finite or beyond ±10⁵⁰
     */
    public static Prmse of(double[] machine, List<double[]> human, double errorVariance) {
        requireErrorVariance(errorVariance);
        return compared(machine, samples(human), errorVariance);
    }

    private static Prmse compared(double[] machine, List<Sample> human, double errorVariance) {
        if (machine.length != human.size() || machine.length < 2) {
            throw new IllegalArgumentException("at least 2 answers with score and ratings are needed, were "
                    + machine.length + " scores and " + human.size() + " lists of ratings");
        }
        Sample scores = Sample.of("the scores of the machine", machine);
        Sample all = Sample.of(
                "the ratings",
                human.stream()
                        .flatMapToDouble(each -> DoubleStream.of(each.values()))
                        .toArray());
        double squaredErrors = 0;
        double squaredCounts = 0;
        double between = 0;
        for (int i = 0; i < machine.length; i++) {
            double count = human.get(i).size();
            double error = human.get(i).mean() - scores.value(i);
            squaredErrors += count * error * error;
            squaredCounts += count * count;
            double deviation = human.get(i).mean() - all.mean();
            between += count * deviation * deviation;
        }
        return new Prmse(
                machine.length,
                all.size(),
                errorVariance,
                (between - (machine.length - 1) * errorVariance) / (all.size() - squaredCounts / all.size()),
                (squaredErrors - machine.length * errorVariance) / all.size());
    }

    /**
     * Returns {@code 1 − MSE / VarT}: 1 for a perfect machine, 0 for one no better than the mean of the true scores.
     *
     * <p>Below 0 for a worse one; above 1 where the machine agrees with the ratings more than their own error allows, which is
     * chance. Nothing when the estimated variance of the true scores is not positive, as when all ratings are equal.
     */
    public OptionalDouble value() {
        return trueScoreVariance > 0
                ? OptionalDouble.of(1 - meanSquaredError / trueScoreVariance)
                : OptionalDouble.empty();
    }

    private static List<Sample> samples(List<double[]> human) {
        return human.stream()
                .map(each -> Sample.of("the ratings of an answer", each))
                .toList();
    }

    private static void requireErrorVariance(double errorVariance) {
        if (!(errorVariance >= 0 && Double.isFinite(errorVariance))) {
            throw new IllegalArgumentException("errorVariance must be finite and at least 0, was " + errorVariance);
        }
    }
}
