package dev.prepai.code.growth;

import java.util.Arrays;

/** The combination of columns that comes nearest to a column of ones, by modified Gram-Schmidt orthogonalisation. */
final class LeastSquares {
    private static final double DEPENDENT = 1e-9;

    private final double[] coefficients;
    private final double error;

    private LeastSquares(double[] coefficients, double error) {
        this.coefficients = coefficients;
        this.error = error;
    }

    /** Returns the factor of a column, 0 for one that depends on those before it. */
    double coefficient(int column) {
        return coefficients[column];
    }

    /** Returns the root of the mean square of what is left of the ones. */
    double error() {
        return error;
    }

    /** Solves the problem; the columns are used up. */
    static LeastSquares of(double[][] columns, int rows) {
        int count = columns.length;
        double[] target = new double[rows];
        Arrays.fill(target, 1);
        double[][] parts = new double[count][count];
        double[] coefficients = new double[count];
        for (int k = 0; k < count; k++) {
            double before = dot(columns[k], columns[k]);
            for (int j = 0; j < k; j++) {
                parts[j][k] = subtract(columns[k], columns[j]);
            }
            if (!(dot(columns[k], columns[k]) > DEPENDENT * before)) {
                Arrays.fill(columns[k], 0);
            }
            coefficients[k] = subtract(target, columns[k]);
        }
        for (int k = count - 1; k >= 0; k--) {
            for (int j = k + 1; j < count; j++) {
                coefficients[k] -= parts[k][j] * coefficients[j];
            }
        }
        return new LeastSquares(coefficients, Math.sqrt(dot(target, target) / rows));
    }

    /** Takes the part along a direction away and returns how much of the direction it was. */
    private static double subtract(double[] vector, double[] direction) {
        double square = dot(direction, direction);
        if (square == 0) {
            return 0;
        }
        double factor = dot(vector, direction) / square;
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= factor * direction[i];
        }
        return factor;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
