package dev.prepai.code.growth;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * The curve of one class through points, by least squares of the relative deviations: the leading term of the class and those
 * that may stand beside it, such as {@code a + b n + c n log n}.
 *
 * @param growthClass the class
 * @param parameters how many numbers were free
 * @param error root of the mean square of the relative deviations
 */
record Fit(GrowthClass growthClass, int parameters, double error) {
    /** Beyond this size every base in question gives numbers that nothing could have counted up to. */
    private static final int LARGEST_EXPONENT = 64;

    private static final double SMALLEST_BASE = 1.3;
    private static final double LARGEST_BASE = 8;
    private static final double BASE_STEP = 1.02;

    /** What stands beside the power of the class may be as large as half of the value, to either side. */
    private static final double LEAST_OF_THE_POWER = 0.5;

    private static final double MOST_OF_THE_POWER = 1.5;
    private static final double LEAST_OF_THE_LEADING = 0.4;

    private static final Power ONE = new Power(0, false);
    private static final Power N = new Power(1, false);
    private static final Power SQUARE = new Power(2, false);

    /**
     * Fits the curve.
     *
     * @param values positive, one per size
     * @return empty if the class does not show: its leading term is not most of the value at the largest size
     */
    static Optional<Fit> of(GrowthClass growthClass, double[] sizes, double[] values) {
        return switch (growthClass) {
            case CONSTANT -> curve(growthClass, 1, sizes, values, ONE);
            case LOGARITHMIC -> withLogarithm(growthClass, sizes, values, ONE);
            case SQUARE_ROOT -> curve(growthClass, 1, sizes, values, ONE, new Power(0.5, false));
            case LINEAR -> curve(growthClass, 1, sizes, values, ONE, N);
            case LINEARITHMIC -> withLogarithm(growthClass, sizes, values, ONE, N);
            case QUADRATIC -> curve(growthClass, 1, sizes, values, ONE, N, SQUARE);
            case QUADRATIC_LOG -> withLogarithm(growthClass, sizes, values, N, SQUARE);
            case CUBIC -> curve(growthClass, 1, sizes, values, N, SQUARE, new Power(3, false));
            case EXPONENTIAL -> exponential(sizes, values);
        };
    }

    /** Fits the fourth power, which is none of the classes, as if it were the third. */
    static Optional<Fit> beyondCubic(double[] sizes, double[] values) {
        return curve(GrowthClass.CUBIC, 1, sizes, values, SQUARE, new Power(3, false), new Power(4, false));
    }

    /** Beside the last of the terms there is one with a logarithm more. */
    private static Optional<Fit> withLogarithm(
            GrowthClass growthClass, double[] sizes, double[] values, Power... terms) {
        Power[] more = Arrays.copyOf(terms, terms.length + 1);
        more[terms.length] = new Power(terms[terms.length - 1].exponent, true);
        return curve(growthClass, 2, sizes, values, more);
    }

    /** The base is one more free number, found by trying. */
    private static Optional<Fit> exponential(double[] sizes, double[] values) {
        double largest = sizes[sizes.length - 1];
        if (largest > LARGEST_EXPONENT) {
            return Optional.empty();
        }
        return DoubleStream.iterate(SMALLEST_BASE, base -> base <= LARGEST_BASE, base -> base * BASE_STEP)
                .mapToObj(
                        base -> curve(GrowthClass.EXPONENTIAL, 1, sizes, values, ONE, n -> Math.pow(base, n - largest)))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(Fit::error))
                .map(fit -> new Fit(fit.growthClass, fit.parameters + 1, fit.error));
    }

    /** Fits the terms, of which those at the end are of the power of the class: one, or two of which one has a logarithm. */
    private static Optional<Fit> curve(
            GrowthClass growthClass, int ofThePower, double[] sizes, double[] values, DoubleUnaryOperator... terms) {
        double[][] columns =
                Arrays.stream(terms).map(term -> relative(term, sizes, values)).toArray(double[][]::new);
        double[] atLargest = Arrays.stream(columns)
                .mapToDouble(column -> column[sizes.length - 1])
                .toArray();
        LeastSquares solution = LeastSquares.of(columns, sizes.length);
        double power = 0;
        double leading = 0;
        for (int k = terms.length - ofThePower; k < terms.length; k++) {
            leading = solution.coefficient(k) * atLargest[k];
            power += leading;
        }
        boolean shows = power >= LEAST_OF_THE_POWER && power <= MOST_OF_THE_POWER && leading >= LEAST_OF_THE_LEADING;
        return shows ? Optional.of(new Fit(growthClass, terms.length, solution.error())) : Optional.empty();
    }

    private static double[] relative(DoubleUnaryOperator term, double[] sizes, double[] values) {
        double[] column = new double[sizes.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = term.applyAsDouble(sizes[i]) / values[i];
        }
        return column;
    }

    /** A power of the size, or that times the logarithm of the size. */
    private record Power(double exponent, boolean withLogarithm) implements DoubleUnaryOperator {
        @Override
        public double applyAsDouble(double size) {
            return Math.pow(size, exponent) * (withLogarithm ? Math.log(size) : 1);
        }
    }
}
