package dev.prepai.evaluation;

import java.util.StringJoiner;

/** A regression tree of fixed depth in which every inner node asks whether a feature is at most a threshold. */
final class Tree {
    private final int[] features;
    private final double[] thresholds;
    private final double[] leaves;

    /**
     * Keeps the arrays.
     *
     * @param features the feature that each inner node asks for, level by level from the root
     * @param thresholds what it is compared with
     * @param leaves the values, from left to right
     */
    Tree(int[] features, double[] thresholds, double[] leaves) {
        this.features = features;
        this.thresholds = thresholds;
        this.leaves = leaves;
    }

    double predict(double[] values) {
        int node = 0;
        while (node < features.length) {
            node = 2 * node + (values[features[node]] <= thresholds[node] ? 1 : 2);
        }
        return leaves[node - features.length];
    }

    /** Reads what {@link #written()} returned. */
    static Tree parse(String text) {
        String[] parts = text.split(" ");
        int inner = (parts.length - 1) / 3;
        int[] features = new int[inner];
        double[] thresholds = new double[inner];
        double[] leaves = new double[inner + 1];
        for (int i = 0; i < inner; i++) {
            features[i] = Integer.parseInt(parts[2 * i]);
            thresholds[i] = Double.parseDouble(parts[2 * i + 1]);
        }
        for (int i = 0; i <= inner; i++) {
            leaves[i] = Double.parseDouble(parts[2 * inner + i]);
        }
        return new Tree(features, thresholds, leaves);
    }

    /** Returns the tree as one line. */
    String written() {
        StringJoiner line = new StringJoiner(" ");
        for (int i = 0; i < features.length; i++) {
            line.add(Integer.toString(features[i])).add(Decimals.of(thresholds[i]));
        }
        for (double leaf : leaves) {
            line.add(Decimals.of(leaf));
        }
        return line.toString();
    }
}
