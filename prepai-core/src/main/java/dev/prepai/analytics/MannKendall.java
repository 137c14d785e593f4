package dev.prepai.analytics;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The test of Mann and Kendall for a monotonic trend.
 *
 * <p>H. B. Mann, "Nonparametric tests against trend", Econometrica 13 (1945) 245–259; M. G. Kendall, "Rank Correlation
 * Methods", 4th edition, 1975. Normal approximation with continuity correction and the variance corrected for ties, as in
 * R. O. Gilbert, "Statistical Methods for Environmental Pollution Monitoring", 1987, pages 209–213.
 */
final class MannKendall {
    private MannKendall() {}

    /** Returns the test statistic Z of values in the order of time; 0 when all are equal or fewer than two. */
    static double z(double[] values) {
        long s = s(values);
        // A non-zero S has two values that differ, and then the variance is positive.
        return s == 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance(values));
    }

    /** The number of later values that are higher minus that of later values that are lower, over all pairs. */
    private static long s(double[] values) {
        long s = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                s += Integer.signum(Double.compare(values[j], values[i]));
            }
        }
        return s;
    }

    private static double variance(double[] values) {
        Map<Double, Long> ties = Arrays.stream(values)
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long tied = ties.values().stream().mapToLong(MannKendall::term).sum();
        return (term(values.length) - tied) / 18.0;
    }

    private static long term(long n) {
        return n * (n - 1) * (2 * n + 5);
    }
}
