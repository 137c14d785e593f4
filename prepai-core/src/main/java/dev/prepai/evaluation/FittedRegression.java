package dev.prepai.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
    private final double[] from;
    private final double[] to;

    /**
     * Keeps the arrays.
     *
     * @param intercept of the ridge regression
     * @param coefficients of the ridge regression, one per feature
     * @param base what the trees add to
     * @param trees the boosted trees
     * @param from ascending raw predictions
     * @param to the calibrated value of each, never falling; linear between them
     */
    FittedRegression(
            double intercept, double[] coefficients, double base, List<Tree> trees, double[] from, double[] to) {
        this.intercept = intercept;
        this.coefficients = coefficients;
        this.base = base;
        this.trees = trees;
        this.from = from;
        this.to = to;
    }

    /** Returns the same regression with another monotone map. */
    FittedRegression calibrated(double[] raw, double[] values) {
        return new FittedRegression(intercept, coefficients, base, trees, raw, values);
    }

    int features() {
        return coefficients.length;
    }

    /** Returns the calibrated prediction. */
    double predict(double[] features) {
        return calibrate(raw(features));
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

    double calibrate(double raw) {
        int place = Arrays.binarySearch(from, raw);
        if (place >= 0) {
            return to[place];
        }
        int next = -place - 1;
        if (next == 0 || next == from.length) {
            return to[Math.min(next, to.length - 1)];
        }
        double share = (raw - from[next - 1]) / (from[next] - from[next - 1]);
        return to[next - 1] + share * (to[next] - to[next - 1]);
    }

    /** Returns the lines that {@link #parse} reads. */
    List<String> written() {
        List<String> lines = new ArrayList<>();
        lines.add(Decimals.of(new double[] {intercept, base}));
        lines.add(Decimals.of(coefficients));
        lines.add(Decimals.of(from));
        lines.add(Decimals.of(to));
        trees.forEach(tree -> lines.add(tree.written()));
        return lines;
    }

    static FittedRegression parse(List<String> lines) {
        double[] constants = Decimals.parse(lines.get(0));
        return new FittedRegression(
                constants[0],
                Decimals.parse(lines.get(1)),
                constants[1],
                lines.subList(4, lines.size()).stream().map(Tree::parse).toList(),
                Decimals.parse(lines.get(2)),
                Decimals.parse(lines.get(3)));
    }
}
