package dev.prepai.evaluation;

import dev.prepai.rubric.IsotonicCalibration;
import dev.prepai.rubric.IsotonicCalibration.Knot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Fits a {@link FittedRegression} by ridge regression. Deterministic. */
final class Fit {
    /** The penalty, as a share of all weights: strong, so that features that tell the same share what they tell. */
    private static final double RIDGE = 0.3;

    private static final double SMALLEST_BLOCK = 60;

    private final double[][] features;
    private final double[] targets;
    private final double[] weights;
    private final int[] groups;
    private final int[] directions;
    private final double[] prior;

    /**
     * Every row counts as its weight says; the weights are scaled to a mean of 1.
     *
     * @param groups the question of each row; that one is harder or graded more kindly than another is not explained by the features
     * @param directions 1 for features of which more may only help, −1 where it may only harm, 0 for any
     * @param prior what is added to the fitted coefficients
     */
    Fit(double[][] features, double[] targets, double[] weights, int[] groups, int[] directions, double[] prior) {
        this.features = features;
        this.targets = targets;
        this.groups = groups;
        this.directions = directions;
        this.prior = prior;
        double mean = Arrays.stream(weights).average().orElse(1);
        this.weights = Arrays.stream(weights).map(weight -> weight / mean).toArray();
    }

    /** Returns for each row the prediction of a line that was fitted without the rows of its fold. */
    double[] unseen(int[] folds) {
        double[] unseen = new double[targets.length];
        for (int fold : Arrays.stream(folds).distinct().toArray()) {
            FittedRegression partial = subset(IntStream.range(0, folds.length)
                            .filter(i -> folds[i] != fold)
                            .toArray())
                    .line();
            for (int i = 0; i < folds.length; i++) {
                unseen[i] = folds[i] == fold ? partial.raw(features[i]) : unseen[i];
            }
        }
        return unseen;
    }

    private Fit subset(int[] rows) {
        return new Fit(
                Arrays.stream(rows).mapToObj(i -> features[i]).toArray(double[][]::new),
                Arrays.stream(rows).mapToDouble(i -> targets[i]).toArray(),
                Arrays.stream(rows).mapToDouble(i -> weights[i]).toArray(),
                Arrays.stream(rows).map(i -> groups[i]).toArray(),
                directions,
                prior);
    }

    /**
     * Returns a ridge regression on features and targets that are centred by group (Hoerl and Kennard 1970); features that would count
     * in the wrong direction are left out one after the other.
     */
    FittedRegression line() {
        int n = features[0].length;
        double[] centred = centred(targets, groups);
        double[][] columns =
                IntStream.range(0, n).mapToObj(j -> centred(column(j), groups)).toArray(double[][]::new);
        double[] deviations = Arrays.stream(columns)
                .mapToDouble(column -> Math.sqrt(
                        1e-9 + mean(Arrays.stream(column).map(v -> v * v).toArray())))
                .toArray();
        List<Integer> used = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        double[] solution = ridge(columns, deviations, centred, used);
        OptionalInt worst = worst(solution, used);
        while (worst.isPresent()) {
            used.subList(worst.getAsInt(), worst.getAsInt() + 1).clear();
            solution = ridge(columns, deviations, centred, used);
            worst = worst(solution, used);
        }
        double[] coefficients = new double[n];
        for (int k = 0; k < used.size(); k++) {
            coefficients[used.get(k)] = solution[k] / deviations[used.get(k)];
        }
        double intercept = mean(targets);
        for (int j = 0; j < n; j++) {
            coefficients[j] += prior[j];
            intercept -= coefficients[j] * mean(column(j));
        }
        return new FittedRegression(
                intercept, coefficients, new IsotonicCalibration(List.of(new Knot(-10, -10), new Knot(10, 10))));
    }

    private double[] column(int feature) {
        return Arrays.stream(features).mapToDouble(row -> row[feature]).toArray();
    }

    private double mean(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum / Arrays.stream(weights).sum();
    }

    /** Subtracts the mean of its group from each value. */
    private double[] centred(double[] values, int[] groups) {
        int count = Arrays.stream(groups).max().orElse(0) + 1;
        double[] sums = new double[count];
        double[] totals = new double[count];
        for (int i = 0; i < values.length; i++) {
            sums[groups[i]] += weights[i] * values[i];
            totals[groups[i]] += weights[i];
        }
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] - sums[groups[i]] / totals[groups[i]])
                .toArray();
    }

    /** Returns the place of the coefficient that is most against its direction. */
    private OptionalInt worst(double[] solution, List<Integer> used) {
        return IntStream.range(0, solution.length)
                .filter(k -> solution[k] * directions[used.get(k)] < 0)
                .boxed()
                .min(Comparator.comparingDouble(k -> solution[k] * directions[used.get(k)]))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private double[] ridge(double[][] columns, double[] deviations, double[] centred, List<Integer> used) {
        int n = used.size();
        double[][] system = new double[n][n + 1];
        for (int j = 0; j < n; j++) {
            double[] first = columns[used.get(j)];
            double scale = deviations[used.get(j)];
            for (int k = 0; k <= n; k++) {
                double[] second = k == n ? centred : columns[used.get(k)];
                double sum = 0;
                for (int i = 0; i < first.length; i++) {
                    sum += weights[i] * first[i] * second[i];
                }
                system[j][k] = sum / scale / (k == n ? 1 : deviations[used.get(k)]);
            }
            system[j][j] += RIDGE * weights.length;
        }
        return solve(system);
    }

    /** Solves a linear system with a positive definite matrix by elimination. */
    private static double[] solve(double[][] system) {
        int n = system.length;
        for (int i = 0; i < n; i++) {
            for (int row = i + 1; row < n; row++) {
                double factor = system[row][i] / system[i][i];
                for (int column = i; column <= n; column++) {
                    system[row][column] -= factor * system[i][column];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double rest = system[i][n];
            for (int j = i + 1; j < n; j++) {
                rest -= system[i][j] * solution[j];
            }
            solution[i] = rest / system[i][i];
        }
        return solution;
    }

    /**
     * Returns the map from predictions to the means of the targets, both levelled by set: that a kindly graded set has longer answers
     * must not bend it.
     */
    IsotonicCalibration calibration(double[] predictions, int[] sets) {
        return isotonic(levelled(predictions, sets), levelled(targets, sets), weights);
    }

    private double[] levelled(double[] values, int[] sets) {
        double mean = mean(values);
        return Arrays.stream(centred(values, sets)).map(value -> value + mean).toArray();
    }

    /**
     * Returns ascending predictions and the isotonic mean of the targets at each, by pooling adjacent violators (Barlow et al. 1972),
     * equal predictions first. Unlike those of {@link IsotonicCalibration#fit}, blocks have a least weight and are one knot each, at
     * their mean prediction, so that the map has no steps.
     */
    static IsotonicCalibration isotonic(double[] predictions, double[] targets, double[] weights) {
        List<double[]> blocks = new ArrayList<>();
        int[] order = IntStream.range(0, predictions.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> predictions[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double last = Double.NaN;
        for (int i : order) {
            double[] block = {predictions[i] * weights[i], targets[i] * weights[i], weights[i]};
            blocks.add(block);
            if (predictions[i] == last) {
                pool(blocks);
            }
            last = predictions[i];
        }
        List<double[]> pooled = new ArrayList<>();
        for (double[] block : blocks) {
            pooled.add(block);
            while (pooled.size() > 1
                    && (mean(pooled.get(pooled.size() - 2), 1) >= mean(pooled.get(pooled.size() - 1), 1)
                            || pooled.get(pooled.size() - 2)[2] < SMALLEST_BLOCK)) {
                pool(pooled);
            }
        }
        return new IsotonicCalibration(pooled.stream()
                .map(block -> new Knot(mean(block, 0), mean(block, 1)))
                .toList());
    }

    private static double mean(double[] block, int part) {
        return block[part] / block[2];
    }

    private static void pool(List<double[]> blocks) {
        double[] last = blocks.remove(blocks.size() - 1);
        double[] before = blocks.get(blocks.size() - 1);
        for (int i = 0; i < last.length; i++) {
            before[i] += last[i];
        }
    }
}
