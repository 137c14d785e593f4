package dev.prepai.ability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the answers to one item say of its parameters, as slope a and intercepts c(k) = −a b(k): the M step of {@link ItemFit}.
 * Parameters are vectors (a, c(1), …, c(m)).
 */
final class ItemLikelihood {
    private static final int STEPS = 3;
    private static final int HALVINGS = 12;
    private static final double LEAST_PROBABILITY = 1e-12;
    /** Keeps the equations solvable where the answers leave a direction open. */
    private static final double RIDGE = 1e-6;

    private final double[] points;
    private final double[][] counts;
    private final double precision;

    /**
     * Takes the number of persons by level and ability, and the precision (1 / variance) of a normal prior around 0 of the
     * logarithm of the slope; 0 for none.
     */
    ItemLikelihood(double[] points, double[][] counts, double precision) {
        this.points = points;
        this.counts = counts;
        this.precision = precision;
    }

    /** Returns parameters that are at least as likely, after a few steps of Fisher scoring. */
    ItemParameters improve(ItemParameters item) {
        ItemParameters best = item;
        double likelihood = logLikelihood(best);
        for (int step = 0; step < STEPS; step++) {
            double[] from = vector(best);
            double[] direction = direction(from);
            double size = 1;
            Optional<ItemParameters> better = Optional.empty();
            for (int halving = 0; halving < HALVINGS && better.isEmpty(); halving++) {
                double least = likelihood;
                better = item(moved(from, direction, size)).filter(candidate -> logLikelihood(candidate) > least);
                size /= 2;
            }
            if (better.isEmpty()) {
                return best;
            }
            best = better.get();
            likelihood = logLikelihood(best);
        }
        return best;
    }

    private double logLikelihood(ItemParameters item) {
        double logSlope = Math.log(item.discrimination());
        double sum = -precision * logSlope * logSlope / 2;
        for (int level = 0; level < counts.length; level++) {
            double share = (double) level / item.highestLevel();
            for (int i = 0; i < points.length; i++) {
                sum += counts[level][i] * item.logLikelihood(share, points[i]);
            }
        }
        return sum;
    }

    /** Solves information × direction = gradient. */
    private double[] direction(double[] vector) {
        int size = vector.length;
        double[] gradient = new double[size];
        double[][] information = new double[size][size];
        gradient[0] = -precision * Math.log(vector[0]) / vector[0];
        information[0][0] = precision / (vector[0] * vector[0]);
        for (int i = 0; i < points.length; i++) {
            double[] reached = reached(vector, points[i]);
            double persons = 0;
            for (double[] count : counts) {
                persons += count[i];
            }
            for (int level = 0; level < counts.length; level++) {
                double probability = Math.max(LEAST_PROBABILITY, reached[level] - reached[level + 1]);
                double[] slope = slope(reached, level, points[i]);
                for (int row = 0; row < size; row++) {
                    gradient[row] += counts[level][i] * slope[row] / probability;
                    for (int column = 0; column < size; column++) {
                        information[row][column] += persons * slope[row] * slope[column] / probability;
                    }
                }
            }
        }
        return solve(information, gradient);
    }

    /** The probability of at least level k, for k = 0 to m + 1. */
    private static double[] reached(double[] vector, double ability) {
        double[] reached = new double[vector.length + 1];
        reached[0] = 1;
        for (int k = 1; k < vector.length; k++) {
            reached[k] = ItemParameters.logistic(vector[0] * ability + vector[k]);
        }
        return reached;
    }

    /** The derivatives of the probability of a level by each parameter. */
    private static double[] slope(double[] reached, int level, double ability) {
        double[] slope = new double[reached.length - 1];
        double lower = reached[level] * (1 - reached[level]);
        double upper = reached[level + 1] * (1 - reached[level + 1]);
        slope[0] = ability * (lower - upper);
        if (level > 0) {
            slope[level] += lower;
        }
        if (level + 1 < slope.length) {
            slope[level + 1] -= upper;
        }
        return slope;
    }

    /** Gaussian elimination; the matrix is symmetric and, with the ridge, positive definite, so it needs no pivots. */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int i = 0; i < size; i++) {
            matrix[i][i] += RIDGE;
        }
        for (int i = 0; i < size; i++) {
            for (int row = i + 1; row < size; row++) {
                double factor = matrix[row][i] / matrix[i][i];
                for (int column = i; column < size; column++) {
                    matrix[row][column] -= factor * matrix[i][column];
                }
                right[row] -= factor * right[i];
            }
        }
        double[] solution = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double rest = right[row];
            for (int column = row + 1; column < size; column++) {
                rest -= matrix[row][column] * solution[column];
            }
            solution[row] = rest / matrix[row][row];
        }
        return solution;
    }

    private static double[] moved(double[] from, double[] direction, double size) {
        double[] to = new double[from.length];
        Arrays.setAll(to, i -> from[i] + size * direction[i]);
        return to;
    }

    private static double[] vector(ItemParameters item) {
        double[] vector = new double[item.highestLevel() + 1];
        vector[0] = item.discrimination();
        for (int k = 1; k < vector.length; k++) {
            vector[k] = -item.discrimination() * item.thresholds().get(k - 1);
        }
        return vector;
    }

    /** Empty when the vector lies outside of what items may be. */
    private static Optional<ItemParameters> item(double[] vector) {
        double slope = vector[0];
        if (!(slope >= ItemParameters.LEAST_DISCRIMINATION && slope <= ItemParameters.MOST_DISCRIMINATION)) {
            return Optional.empty();
        }
        List<Double> thresholds = new ArrayList<>();
        for (int k = 1; k < vector.length; k++) {
            double threshold = -vector[k] / slope;
            double least = thresholds.isEmpty()
                    ? -ItemParameters.FARTHEST_THRESHOLD
                    : thresholds.get(thresholds.size() - 1) + ItemParameters.LEAST_GAP;
            if (!(threshold >= least && threshold <= ItemParameters.FARTHEST_THRESHOLD)) {
                return Optional.empty();
            }
            thresholds.add(threshold);
        }
        return Optional.of(new ItemParameters(slope, thresholds));
    }
}
