package dev.prepai.evaluation;

import dev.prepai.rubric.IsotonicCalibration;
import dev.prepai.rubric.IsotonicCalibration.Knot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Fits a {@link FittedRegression} by ridge regression, boosted trees and isotonic regression. Deterministic. */
final class Fit {
    private static final double RIDGE = 300;
    private static final int TREES = 60;
    private static final int DEPTH = 3;
    private static final double RATE = 0.1;
    private static final double SMALLEST_LEAF = 60;
    private static final double SHRINKAGE = 20;
    private static final int BINS = 32;

    private final double[][] features;
    private final double[] targets;
    private final double[] weights;
    private final int[] groups;
    private final int[] directions;

    /**
     * Every row counts as its weight says; the weights are scaled to a mean of 1.
     *
     * @param groups the set of each row; that one set is graded more kindly than another is not explained by the features
     * @param directions 1 for features of which more may only help, −1 where it may only harm, 0 for any
     */
    Fit(double[][] features, double[] targets, double[] weights, int[] groups, int[] directions) {
        this.features = features;
        this.targets = targets;
        this.groups = groups;
        this.directions = directions;
        double mean = Arrays.stream(weights).average().orElse(1);
        this.weights = Arrays.stream(weights).map(weight -> weight / mean).toArray();
    }

    /** A fitted regression, with one calibrated prediction per row by a model that was not fitted to the row. */
    record Fitted(FittedRegression regression, List<Double> unseen) {}

    /** Fits; the calibration uses predictions of folds, numbered from 0, in which a row was not used. */
    Fitted fit(int[] folds) {
        double[] unseen = new double[targets.length];
        for (int fold = 0; fold <= Arrays.stream(folds).max().orElse(0); fold++) {
            int number = fold;
            FittedRegression partial = subset(IntStream.range(0, folds.length)
                            .filter(i -> folds[i] != number)
                            .toArray())
                    .uncalibrated();
            for (int i = 0; i < folds.length; i++) {
                unseen[i] = folds[i] == number ? partial.raw(features[i]) : unseen[i];
            }
        }
        IsotonicCalibration calibration = isotonic(levelled(unseen), levelled(targets), weights);
        return new Fitted(
                uncalibrated().calibrated(calibration),
                Arrays.stream(unseen).map(calibration::calibrate).boxed().toList());
    }

    Fit subset(int[] rows) {
        return new Fit(
                Arrays.stream(rows).mapToObj(i -> features[i]).toArray(double[][]::new),
                Arrays.stream(rows).mapToDouble(i -> targets[i]).toArray(),
                Arrays.stream(rows).mapToDouble(i -> weights[i]).toArray(),
                Arrays.stream(rows).map(i -> groups[i]).toArray(),
                directions);
    }

    FittedRegression uncalibrated() {
        double[] line = ridge();
        double base = mean(targets);
        return new FittedRegression(
                line[line.length - 1],
                Arrays.copyOf(line, line.length - 1),
                base,
                boost(),
                new IsotonicCalibration(List.of(new Knot(-10, -10), new Knot(10, 10))));
    }

    private double mean(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum / Arrays.stream(weights).sum();
    }

    /**
     * Returns the coefficients and the intercept of a ridge regression on features and targets that are centred by group (Hoerl and
     * Kennard 1970); features that would count in the wrong direction are left out one after the other.
     */
    private double[] ridge() {
        int n = features[0].length;
        double[] centred = centred(targets);
        double[][] columns = IntStream.range(0, n)
                .mapToObj(j -> centred(
                        Arrays.stream(features).mapToDouble(row -> row[j]).toArray()))
                .toArray(double[][]::new);
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
        double[] line = new double[n + 1];
        line[n] = mean(targets);
        for (int k = 0; k < used.size(); k++) {
            int j = used.get(k);
            line[j] = solution[k] / deviations[j];
            line[n] -= line[j]
                    * mean(Arrays.stream(features).mapToDouble(row -> row[j]).toArray());
        }
        return line;
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
            system[j][j] += RIDGE;
        }
        return solve(system);
    }

    /** Gives all groups the same mean: that the answers of a kindly graded set are longer must not bend the calibration. */
    private double[] levelled(double[] values) {
        double mean = mean(values);
        return Arrays.stream(centred(values)).map(value -> value + mean).toArray();
    }

    /** Subtracts the mean of its group from each value. */
    private double[] centred(double[] values) {
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

    /** Gradient boosting of squared errors (Friedman 2001). */
    private List<Tree> boost() {
        double[][] cuts = cuts();
        int[][] bins = bins(cuts);
        double[] residuals = centred(targets);
        List<Tree> trees = new ArrayList<>();
        for (int round = 0; round < TREES; round++) {
            Tree tree = grow(residuals, cuts, bins);
            for (int i = 0; i < residuals.length; i++) {
                residuals[i] -= tree.predict(features[i]);
            }
            trees.add(tree);
        }
        return trees;
    }

    private double[][] cuts() {
        double[][] cuts = new double[features[0].length][];
        for (int j = 0; j < cuts.length; j++) {
            int column = j;
            double[] sorted = Arrays.stream(features)
                    .mapToDouble(row -> row[column])
                    .sorted()
                    .toArray();
            cuts[j] = IntStream.range(1, BINS)
                    .mapToDouble(bin -> Double.parseDouble(Decimals.of(sorted[sorted.length * bin / BINS])))
                    .distinct()
                    .toArray();
        }
        return cuts;
    }

    private int[][] bins(double[][] cuts) {
        int[][] bins = new int[features.length][cuts.length];
        for (int i = 0; i < bins.length; i++) {
            for (int j = 0; j < cuts.length; j++) {
                int bin = 0;
                while (bin < cuts[j].length && features[i][j] > cuts[j][bin]) {
                    bin++;
                }
                bins[i][j] = bin;
            }
        }
        return bins;
    }

    /** Grows a tree; where a feature has a direction the leaves on its two sides keep it (as in XGBoost, Chen and Guestrin 2016). */
    private Tree grow(double[] residuals, double[][] cuts, int[][] bins) {
        int inner = (1 << DEPTH) - 1;
        int[] split = new int[inner];
        double[] thresholds = new double[inner];
        double[] leaves = new double[inner + 1];
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node(IntStream.range(0, residuals.length).boxed().toList(), -1e9, 1e9));
        for (int index = 0; index < 2 * inner + 1; index++) {
            Node node = nodes.get(index);
            if (index >= inner) {
                leaves[index - inner] = RATE * node.bounded(mean(node.rows(), residuals));
                continue;
            }
            int[] best = bestSplit(node, residuals, cuts, bins);
            int feature = Math.max(0, best[0]);
            double threshold = best[0] < 0 ? 1e9 : cuts[best[0]][best[1]];
            split[index] = feature;
            thresholds[index] = threshold;
            List<Integer> left = node.rows().stream()
                    .filter(i -> features[i][feature] <= threshold)
                    .toList();
            List<Integer> right = node.rows().stream()
                    .filter(i -> features[i][feature] > threshold)
                    .toList();
            double middle = (node.bounded(mean(left, residuals)) + node.bounded(mean(right, residuals))) / 2;
            int direction = best[0] < 0 ? 0 : directions[feature];
            nodes.add(new Node(left, direction < 0 ? middle : node.low(), direction > 0 ? middle : node.high()));
            nodes.add(new Node(right, direction > 0 ? middle : node.low(), direction < 0 ? middle : node.high()));
        }
        return new Tree(split, thresholds, leaves);
    }

    /** Rows that came the same way, and the range of what may be predicted for them. */
    private record Node(List<Integer> rows, double low, double high) {
        double bounded(double value) {
            return Math.min(high, Math.max(low, value));
        }
    }

    private double mean(List<Integer> rows, double[] residuals) {
        double sum = 0;
        double weight = 0;
        for (int i : rows) {
            sum += weights[i] * residuals[i];
            weight += weights[i];
        }
        return sum / (weight + SHRINKAGE);
    }

    private int[] bestSplit(Node node, double[] residuals, double[][] cuts, int[][] bins) {
        int[] best = {-1, 0};
        double most = 1e-9;
        for (int j = 0; j < cuts.length; j++) {
            double[] sums = new double[cuts[j].length + 1];
            double[] counts = new double[cuts[j].length + 1];
            for (int i : node.rows()) {
                sums[bins[i][j]] += weights[i] * residuals[i];
                counts[bins[i][j]] += weights[i];
            }
            double sum = Arrays.stream(sums).sum();
            double count = Arrays.stream(counts).sum();
            double left = 0;
            double leftCount = 0;
            for (int bin = 0; bin < cuts[j].length; bin++) {
                left += sums[bin];
                leftCount += counts[bin];
                double right = sum - left;
                double rightCount = count - leftCount;
                if (leftCount >= SMALLEST_LEAF && rightCount >= SMALLEST_LEAF) {
                    double down = node.bounded(left / (leftCount + SHRINKAGE));
                    double up = node.bounded(right / (rightCount + SHRINKAGE));
                    boolean wrong = (up - down) * directions[j] < 0;
                    double gain = wrong
                            ? 0
                            : gain(left, leftCount, down)
                                    + gain(right, rightCount, up)
                                    - gain(sum, count, node.bounded(sum / (count + SHRINKAGE)));
                    if (gain > most) {
                        most = gain;
                        best = new int[] {j, bin};
                    }
                }
            }
        }
        return best;
    }

    /** Returns by how much predicting {@code value} lessens the squared error. */
    private static double gain(double sum, double count, double value) {
        return 2 * value * sum - (count + SHRINKAGE) * value * value;
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
        for (int i : order) {
            double[] block = {predictions[i] * weights[i], targets[i] * weights[i], weights[i]};
            boolean tie = !blocks.isEmpty() && predictions[i] == mean(blocks.get(blocks.size() - 1), 0);
            blocks.add(block);
            if (tie) {
                pool(blocks);
            }
        }
        List<double[]> pooled = new ArrayList<>();
        for (double[] block : blocks) {
            pooled.add(block);
            while (pooled.size() > 1
                    && (mean(pooled.get(pooled.size() - 2), 1) >= mean(pooled.get(pooled.size() - 1), 1)
                            || pooled.get(pooled.size() - 2)[2] < SMALLEST_LEAF)) {
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
