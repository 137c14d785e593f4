package dev.prepai.analytics;

import dev.prepai.rubric.Score;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * How a set of scores is distributed, all in points from 0 to 10.
 *
 * <p>The percentiles are definition 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American
 * Statistician 50 (1996) 361–365, the default of R and NumPy: with the scores sorted as {@code x[0] .. x[n-1]} and
 * {@code h = (n - 1) p}, linear interpolation between {@code x[⌊h⌋]} and {@code x[⌊h⌋ + 1]}. They never lie outside the
 * scores, and of one score they all are that score. Percentiles cannot be merged: compute them from all scores at once.
 * Immutable and safe for use by several threads.
 *
 * @param count the number of scores, at least 1
 * @param min the lowest score
 * @param p25 the score that a quarter does not exceed
 * @param p50 the median
 * @param p75 the score that three quarters do not exceed
 * @param p90 the score that nine tenths do not exceed
 * @param max the highest score
 * @param mean the arithmetic mean
 */
public record Benchmark(
        long count, double min, double p25, double p50, double p75, double p90, double max, double mean) {
    /**
     * Checks the count and the order of the values.
     *
     * @throws IllegalArgumentException if there is no score, or {@code 0 ≤ min ≤ p25 ≤ p50 ≤ p75 ≤ p90 ≤ max ≤ 10} or
     *     {@code min ≤ mean ≤ max} does not hold
     */
    public Benchmark {
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1, was " + count);
        }
        requireAscending(0, min, p25, p50, p75, p90, max, Score.MAXIMUM);
        requireAscending(min, mean, max);
    }

    /**
     * Returns the distribution of the given scores, in any order.
     *
     * @param points scores from 0 to 10, at least one
     * @throws IllegalArgumentException if there is none, or one is out of range or not a number
     */
    public static Benchmark of(double... points) {
        return of(Arrays.stream(points));
    }

    /**
     * Returns the distribution of the scores of a stream, in any order.
     *
     * @param points scores from 0 to 10, at least one
     * @throws IllegalArgumentException if there is none, or one is out of range or not a number
     */
    public static Benchmark of(DoubleStream points) {
        double[] sorted = points.peek(Benchmark::requireScore).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("there is no score; ask for a benchmark only where scores exist");
        }
        double min = sorted[0];
        double max = sorted[sorted.length - 1];
        return new Benchmark(
                sorted.length,
                min,
                percentile(sorted, 25),
                percentile(sorted, 50),
                percentile(sorted, 75),
                percentile(sorted, 90),
                max,
                mean(sorted));
    }

    /** Interpolates by definition 7; {@code percent} is 0 to 100. */
    static double percentile(double[] sorted, int percent) {
        // The position is kept in hundredths, as an integer: 0.9 has no exact double.
        long position = (sorted.length - 1L) * percent;
        int lower = (int) (position / 100);
        int upper = Math.min(lower + 1, sorted.length - 1);
        double fraction = position % 100 / 100.0;
        double value = sorted[lower] + fraction * (sorted[upper] - sorted[lower]);
        return Math.min(value, sorted[upper]); // the last bit of the product may go beyond
    }

    /** Adds in ascending order, so that the order of the input does not show in the last bits. */
    private static double mean(double[] sorted) {
        double mean = Arrays.stream(sorted).sum() / sorted.length;
        return Math.max(sorted[0], Math.min(mean, sorted[sorted.length - 1]));
    }

    private static void requireScore(double points) {
        if (!(points >= 0 && points <= Score.MAXIMUM)) { // also rejects NaN
            throw new IllegalArgumentException("a score must be in 0..10, was " + points);
        }
    }

    private static void requireAscending(double... values) {
        for (int i = 1; i < values.length; i++) {
            if (!(values[i - 1] <= values[i])) { // also rejects NaN
                throw new IllegalArgumentException(
                        "the values must ascend from 0 to 10, were " + Arrays.toString(values) + "; use Benchmark.of");
            }
        }
    }
}
