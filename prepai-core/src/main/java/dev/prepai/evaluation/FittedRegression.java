package dev.prepai.evaluation;

import dev.prepai.rubric.IsotonicCalibration;
import dev.prepai.rubric.IsotonicCalibration.Knot;
import java.util.List;
import java.util.stream.IntStream;

/** A ridge regression, put on the scale of the target by a monotone map. */
final class FittedRegression {
    private final double intercept;
    private final double[] coefficients;
    private final IsotonicCalibration calibration;

    /**
     * Keeps the array.
     *
     * @param intercept of the ridge regression
     * @param coefficients of the ridge regression, one per feature
     * @param calibration from the regression to the scale of the target
     */
    FittedRegression(double intercept, double[] coefficients, IsotonicCalibration calibration) {
        this.intercept = intercept;
        this.coefficients = coefficients;
        this.calibration = calibration;
    }

    /** Returns the same regression with another monotone map. */
    FittedRegression calibrated(IsotonicCalibration other) {
        return new FittedRegression(intercept, coefficients, other);
    }

    int features() {
        return coefficients.length;
    }

    /** Returns the calibrated prediction. */
    double predict(double[] features) {
        return calibration.calibrate(raw(features));
    }

    double raw(double[] features) {
        double sum = intercept;
        for (int i = 0; i < coefficients.length; i++) {
            sum += coefficients[i] * features[i];
        }
        return sum;
    }

    /** Returns the lines that {@link #parse} reads. */
    List<String> written() {
        return List.of(
                Decimals.of(new double[] {intercept}),
                Decimals.of(coefficients),
                Decimals.of(calibration.knots().stream().mapToDouble(Knot::x).toArray()),
                Decimals.of(calibration.knots().stream().mapToDouble(Knot::y).toArray()));
    }

    static FittedRegression parse(List<String> lines) {
        double[] x = Decimals.parse(lines.get(2));
        double[] y = Decimals.parse(lines.get(3));
        return new FittedRegression(
                Decimals.parse(lines.get(0))[0],
                Decimals.parse(lines.get(1)),
                new IsotonicCalibration(IntStream.range(0, x.length)
                        .mapToObj(i -> new Knot(x[i], y[i]))
                        .toList()));
    }
}
