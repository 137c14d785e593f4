package dev.prepai.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A direction. Immutable. */
public final class UnitVector {
    private final float[] parts;

    private UnitVector(float[] parts) {
        this.parts = parts;
    }

    /** Returns the directions of the vectors; nothing unless there are {@code count} of one dimension, finite and not zero. */
    public static Optional<List<UnitVector>> all(List<float[]> vectors, int count) {
        List<UnitVector> directions = new ArrayList<>();
        for (float[] vector : vectors) {
            double length = length(vector);
            if (vector.length != vectors.get(0).length || !(length > 0 && length < Double.POSITIVE_INFINITY)) {
                return Optional.empty();
            }
            directions.add(scaled(vector, length));
        }
        return directions.size() == count ? Optional.of(directions) : Optional.empty();
    }

    /** Returns how many numbers it has. */
    public int dimension() {
        return parts.length;
    }

    /** Returns the cosine of the angle between the two, which have the same dimension. */
    public double cosine(UnitVector other) {
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            sum += parts[i] * other.parts[i];
        }
        return sum;
    }

    /** Returns the direction in the middle; of opposite ones this one. */
    UnitVector between(UnitVector other) {
        float[] sum = new float[parts.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = parts[i] + other.parts[i];
        }
        double length = length(sum);
        return length > 0 ? scaled(sum, length) : this;
    }

    private static double length(float[] vector) {
        double squares = 0;
        for (float part : vector) {
            squares += (double) part * part;
        }
        return Math.sqrt(squares);
    }

    private static UnitVector scaled(float[] vector, double length) {
        float[] scaled = new float[vector.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (vector[i] / length);
        }
        return new UnitVector(scaled);
    }
}
