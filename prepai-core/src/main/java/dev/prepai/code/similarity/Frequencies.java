package dev.prepai.code.similarity;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Counts in how many sources runs of symbols occur, to tell what everybody writes from what few do. Runs share a fixed number of
 * counters; where two collide, both look more usual than they are.
 */
final class Frequencies {
    private static final int COUNTERS = 1 << 16;

    private final int[] counts = new int[COUNTERS];
    private final BitSet given;
    private int sources;

    /** Takes code that everybody has from the beginning and that therefore tells nothing. */
    Frequencies(int[] givenGrams) {
        this.given = counters(givenGrams);
    }

    void add(int[] grams) {
        count(grams, 1);
    }

    void remove(int[] grams) {
        count(grams, -1);
    }

    private void count(int[] grams, int change) {
        counters(grams).stream().forEach(counter -> counts[counter] += change);
        sources += change;
    }

    /**
     * Returns for every symbol how rare the runs around it are in other sources, from 0 (given) to 1 (in no other source): the mean
     * of {@code 1 - log(1 + f) / log(2 + n)} over the runs it is in, where f of n other sources have the run.
     *
     * @param grams of the source
     * @param counted those sources of the pair that are counted here, and that are therefore no others
     */
    double[] rarity(int[] grams, int[]... counted) {
        BitSet[] pair = Arrays.stream(counted).map(Frequencies::counters).toArray(BitSet[]::new);
        double[] sums = new double[grams.length == 0 ? 0 : grams.length + Grams.LENGTH - 1];
        for (int i = 0; i < grams.length; i++) {
            double rarity = rarity(counter(grams[i]), pair);
            for (int j = i; j < i + Grams.LENGTH; j++) {
                sums[j] += rarity;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            int runs = Math.min(Math.min(i + 1, Grams.LENGTH), Math.min(sums.length - i, grams.length));
            sums[i] /= runs;
        }
        return sums;
    }

    private double rarity(int counter, BitSet[] pair) {
        if (given.get(counter)) {
            return 0;
        }
        int others = counts[counter];
        for (BitSet source : pair) {
            others -= source.get(counter) ? 1 : 0;
        }
        return 1 - Math.log1p(others) / Math.log(2.0 + sources - pair.length);
    }

    private static BitSet counters(int[] grams) {
        BitSet counters = new BitSet(COUNTERS);
        for (int gram : grams) {
            counters.set(counter(gram));
        }
        return counters;
    }

    private static int counter(int gram) {
        return gram & (COUNTERS - 1);
    }
}
