package dev.prepai.analytics;

import java.util.Arrays;

/**
 * The slope of Theil and Sen: the median of the slopes of all pairs of points.
 *
 * <p>P. K. Sen, "Estimates of the regression coefficient based on Kendall's tau", Journal of the American Statistical
 * Association 63 (1968) 1379–1389. Up to 29 % of the points may be outliers without carrying the slope away.
 */
final class TheilSen {
    private TheilSen() {}

    /** Returns the slope per unit of {@code x}; {@code x} ascends strictly and has as many values as {@code y}, at least 2. */
    static double slope(long[] x, double[] y) {
        double[] slopes = new double[x.length * (x.length - 1) / 2];
        int next = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                slopes[next++] = (y[j] - y[i]) / (x[j] - x[i]);
            }
        }
        Arrays.sort(slopes);
        return (slopes[(slopes.length - 1) / 2] + slopes[slopes.length / 2]) / 2;
    }
}
