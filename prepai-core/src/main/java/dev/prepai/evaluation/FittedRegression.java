package dev.prepai.evaluation;

import dev.prepai.rubric.IsotonicCalibration;
import dev.prepai.rubric.IsotonicCalibration.Knot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The weighted mean of a ridge regression and of boosted trees, put on the scale of the target by a monotone map.
 */
final class FittedRegression {
    /** The line transfers to other sets better than the trees do. */
    private static final double LINEAR_SHARE = 2.0 / 3;

    private final double intercept;
    private final double[] coefficients;
    private final double base;
    private final List<Tree> trees;
    private final IsotonicCalibration calibration;

    /**
     * Keeps the array.
     *
     * @param intercept of the ridge regression
     * @param coefficients of the ridge regression, one per feature
     * @param base what the trees add to
     * @param trees the boosted trees
     * @param calibration from the mean of both to the scale of the target
     */
    FittedRegression(
            double intercept, double[] coefficients, double base, List<Tree> trees, IsotonicCalibration calibration) {
        this.intercept = intercept;
        this.coefficients = coefficients;
        this.base = base;
        this.trees = trees;
        this.calibration = calibration;
    }

    /** Returns the same regression with another monotone map. */
    FittedRegression calibrated(IsotonicCalibration other) {
        return new FittedRegression(intercept, coefficients, base, trees, other);
    }

    int features() {
        return coefficients.length;
    }

    /** Returns the calibrated prediction. */
    double predict(double[] features) {
        return calibration.calibrate(raw(features));
    }

    double raw(double[] features) {
        double linear = intercept;
        for (int i = 0; i < coefficients.length; i++) {
            linear += coefficients[i] * features[i];
        }
        double boosted = base;
        for (Tree tree : trees) {
            boosted += tree.predict(features);
        }
        return LINEAR_SHARE * linear + (1 - LINEAR_SHARE) * boosted;
    }

    /** Returns the lines that {@link #parse} reads. */
    List<String> written() {
        List<String> lines = new ArrayList<>();
        lines.add(Decimals.of(new double[] {intercept, base}));
        lines.add(Decimals.of(coefficients));
        lines.add(Decimals.of(calibration.knots().stream().mapToDouble(Knot::x).toArray()));
        lines.add(Decimals.of(calibration.knots().stream().mapToDouble(Knot::y).toArray()));
        trees.forEach(tree -> lines.add(tree.written()));
        return lines;
    }

    static FittedRegression parse(List<String> lines) {
        double[] constants = Decimals.parse(lines.get(0));
        double[] x = Decimals.parse(lines.get(2));
        double[] y = Decimals.parse(lines.get(3));
        return new FittedRegression(
                constants[0],
                Decimals.parse(lines.get(1)),
                constants[1],
                lines.subList(4, lines.size()).stream().map(Tree::parse).toList(),
                new IsotonicCalibration(IntStream.range(0, x.length)
                        .mapToObj(i -> new Knot(x[i], y[i]))
                        .toList()));
    }
}
