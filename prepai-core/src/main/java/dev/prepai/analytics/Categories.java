package dev.prepai.analytics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which of several categories each observation is in. */
final class Categories {
    private final int[] codes;
    private final int size;

    private Categories(int[] codes, int size) {
        this.codes = codes;
        this.size = size;
    }

    static Categories of(List<?> labels) {
        Map<Object, Integer> known = new HashMap<>();
        int[] codes = labels.stream()
                .mapToInt(label -> known.computeIfAbsent(label, each -> known.size()))
                .toArray();
        return new Categories(codes, known.size());
    }

    /** Returns the one category that all of so many observations are in. */
    static Categories one(int observations) {
        return new Categories(new int[observations], 1);
    }

    int size() {
        return size;
    }

    /** Returns 1 for each observation in the category and 0 for the others. */
    double[] indicator(int category) {
        return IntStream.of(codes).mapToDouble(code -> code == category ? 1 : 0).toArray();
    }

    /** Returns the values less the mean of their category. */
    double[] centred(double[] values) {
        double[] means = new double[size];
        int[] counts = new int[size];
        for (int i = 0; i < codes.length; i++) {
            counts[codes[i]]++;
            // A running mean is exact where all values of a category are equal.
            means[codes[i]] += (values[i] - means[codes[i]]) / counts[codes[i]];
        }
        return IntStream.range(0, codes.length)
                .mapToDouble(i -> values[i] - means[codes[i]])
                .toArray();
    }
}
