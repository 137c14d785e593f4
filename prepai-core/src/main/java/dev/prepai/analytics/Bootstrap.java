package dev.prepai.analytics;

import dev.prepai.rubric.Interval;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The percentile bootstrap: an interval for any statistic, from computing it again on samples drawn from the sample.
 *
 * <p>B. Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7 (1979) 1–26; Efron and Tibshirani, "An
 * Introduction to the Bootstrap", 1993, chapter 13. The ends are quantiles by definition 7 of Hyndman and Fan 1996. The
 * generator is {@link Random}, whose algorithm its documentation lays down: the same seed gives the same interval on every
 * Java version and in a script that repeats it. Immutable and safe for use by several threads.
 *
 * @param resamples how many samples to draw, at least 100
 * @param confidence how often such an interval should hold the true value, between 0 and 1
 * @param seed of the generator
 */
public record Bootstrap(int resamples, double confidence, long seed) {
    private static final int FEWEST = 100;

    /** Below this share of samples on which the statistic has a value, the others cannot be passed over. */
    private static final double DEFINED = 0.9;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if there are fewer than 100 samples, or the confidence is not between 0 and 1
     */
    public Bootstrap {
        if (resamples < FEWEST) {
            throw new IllegalArgumentException("resamples must be at least " + FEWEST + ", was " + resamples);
        }
        requireConfidence(confidence);
    }

    /** Returns a bootstrap of 2000 samples and 95 % with the seed 1. */
    public static Bootstrap standard() {
        return new Bootstrap(2000, 0.95, 1);
    }

    /**
     * Returns the interval for a statistic of numbers.
     *
     * @param sample at least one finite number
     * @param statistic is given as many numbers, drawn with replacement; must not return NaN
     * @throws IllegalArgumentException if the sample is empty or has a number that is not finite, or the statistic returns one
     */
    public Interval interval(double[] sample, ToDoubleFunction<double[]> statistic) {
        Sample numbers = Sample.of("the sample", sample);
        return interval(
                        numbers.size(),
                        drawn -> OptionalDouble.of(statistic.applyAsDouble(
                                IntStream.of(drawn).mapToDouble(numbers::value).toArray())))
                .orElseThrow();
    }

    /**
     * Returns the interval for a statistic of things that are known by their index, such as pairs of scores.
     *
     * @param count how many things there are, at least 1
     * @param statistic is given as many indices, drawn with replacement; it has no value where it is undefined
     * @return nothing when the statistic has no value on more than a tenth of the samples
     * @throws IllegalArgumentException if the count is not positive or the statistic returns a value that is not finite
     */
    public Optional<Interval> interval(int count, Function<int[], OptionalDouble> statistic) {
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1, was " + count);
        }
        return interval(random -> statistic.apply(drawn(count, random)));
    }

    /** Returns the interval of the values that the function computes from random numbers. */
    Optional<Interval> interval(Function<RandomGenerator, OptionalDouble> replicate) {
        Random random = new Random(seed);
        double[] values = IntStream.range(0, resamples)
                .mapToObj(i -> replicate.apply(random))
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        if (values.length < DEFINED * resamples) {
            return Optional.empty();
        }
        double tail = (1 - confidence) / 2;
        return Optional.of(new Interval(quantile(values, tail), quantile(values, 1 - tail)));
    }

    static double requireConfidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) { // also rejects NaN
            throw new IllegalArgumentException("confidence must be between 0 and 1, was " + confidence);
        }
        return confidence;
    }

    /** One call for each index: what {@code Random.ints} draws is not laid down. */
    private static int[] drawn(int count, RandomGenerator random) {
        int[] drawn = new int[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = random.nextInt(count);
        }
        return drawn;
    }

    private static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int lower = (int) position;
        int upper = Math.min(lower + 1, sorted.length - 1);
        double value = sorted[lower] + (position - lower) * (sorted[upper] - sorted[lower]);
        return Math.min(value, sorted[upper]); // the last bit of the product may go beyond
    }
}
