package dev.prepai.benchmarks.cv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts of one field over documents. */
final class Score {
    private int right;
    private int found;
    private int wanted;

    /** Pairs each found value with a true one at most once; returns the true ones that were missed. */
    List<String> add(Field field, List<String> truth, List<String> values) {
        List<String> left = new ArrayList<>(truth);
        for (String value : values) {
            for (int i = 0; i < left.size(); i++) {
                if (field.same(left.get(i), value)) {
                    left.remove(i);
                    right++;
                    break;
                }
            }
        }
        found += values.size();
        wanted += truth.size();
        return left;
    }

    double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    double recall() {
        return wanted == 0 ? 1 : (double) right / wanted;
    }

    double f1() {
        return found + wanted == 0 ? 1 : 2.0 * right / (found + wanted);
    }

    int wanted() {
        return wanted;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f | %.3f | %.3f | %d", precision(), recall(), f1(), wanted);
    }
}
