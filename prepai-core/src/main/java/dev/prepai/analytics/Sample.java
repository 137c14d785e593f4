package dev.prepai.analytics;

import java.util.Arrays;

/** Finite numbers with their mean and spread. */
final class Sample {
    /** Beyond it fourth powers could overflow, and infinities turn into NaN. */
    private static final double LARGEST = 1e50;

    private final double[] values;
    private final double[] deviations;
    private final double mean;

    private Sample(double[] values) {
        this.values = values;
        // Relative to the first value, so that equal values have a spread of exactly 0.
        double first = values[0];
        double shift = Arrays.stream(values).map(value -> value - first).sum() / values.length;
        this.mean = first + shift;
        this.deviations =
                Arrays.stream(values).map(value -> value - first - shift).toArray();
    }

    /**
     * Copies the values.
     *
     * @throws IllegalArgumentException if there is none, or one is not finite or beyond ±10⁵⁰
     */
    static Sample of(String name, double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException(name + " must have at least one value");
        }
        double[] copy = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            if (!(Math.abs(values[i]) <= LARGEST)) { // also rejects NaN
                throw new IllegalArgumentException(
                        name + " must be finite and at most 1e50 in size, was " + values[i] + " at index " + i);
            }
            copy[i] = values[i] + 0.0; // makes one of the two zeros
        }
        return new Sample(copy);
    }

    int size() {
        return values.length;
    }

    double[] values() {
        return values.clone();
    }

    double value(int index) {
        return values[index];
    }

    double mean() {
        return mean;
    }

    /** Returns the sum of the squared deviations from the mean; exactly 0 when all values are equal. */
    double squares() {
        return products(this);
    }

    /** Returns the sum of the products of both deviations; the other sample has the same size. */
    double products(Sample other) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += deviations[i] * other.deviations[i];
        }
        return sum;
    }
}
