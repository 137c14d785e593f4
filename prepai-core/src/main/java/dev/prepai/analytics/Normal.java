package dev.prepai.analytics;

/** The standard normal distribution. */
final class Normal {
    /** From here on the continued fraction is more exact than one half minus the series. */
    private static final double TAIL = 3;

    private static final int FRACTIONS = 200;
    private static final double FARTHEST = 40;
    private static final int BISECTIONS = 64;

    private Normal() {}

    /** Returns the probability of a value at least as far from 0 as {@code z}: the p of a two-sided test. */
    static double twoSided(double z) {
        return 2 * above(Math.abs(z));
    }

    /** Returns the value that a share of the distribution does not exceed; the share is more than 0 and less than 1. */
    static double quantile(double share) {
        double low = -FARTHEST;
        double high = FARTHEST;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (above(middle) > 1 - share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /**
     * The probability of more than {@code z}: the Taylor series of G. Marsaglia, "Evaluating the normal distribution", Journal
     * of Statistical Software 11 (2004) issue 4, and in the tail the continued fraction of Laplace, Abramowitz and Stegun
     * 26.2.14.
     */
    private static double above(double z) {
        if (z < 0) {
            return 1 - above(-z);
        }
        double density = StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        return z < TAIL ? 0.5 - density * series(z) : density / fraction(z);
    }

    private static double series(double z) {
        double sum = 0;
        double term = z;
        for (int i = 3; sum + term > sum; i += 2) {
            sum += term;
            term *= z * z / i;
        }
        return sum;
    }

    private static double fraction(double z) {
        double value = z;
        for (int i = FRACTIONS; i > 0; i--) {
            value = z + i / value;
        }
        return value;
    }
}
