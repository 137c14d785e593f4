package dev.prepai.code.similarity;

import java.util.stream.IntStream;

/** Hashes of all runs of five symbols, and the few of them that winnowing keeps. */
final class Grams {
    static final int LENGTH = 5;

    /** With runs of five, every shared run of eight symbols gives a shared fingerprint. */
    private static final int WINDOW = 4;

    private Grams() {}

    /** Returns the hash of the run that begins at each symbol; nothing for fewer than five symbols. */
    static int[] of(int[] symbols) {
        return IntStream.rangeClosed(0, symbols.length - LENGTH)
                .map(start -> hash(symbols, start))
                .toArray();
    }

    /**
     * Keeps the smallest hash of every window of four, sorted and without repetitions (Schleimer, Wilkerson and Aiken, Winnowing:
     * Local Algorithms for Document Fingerprinting, 2003).
     */
    static int[] winnow(int[] grams) {
        int window = Math.min(WINDOW, grams.length);
        return IntStream.rangeClosed(0, grams.length - window)
                .filter(start -> window > 0)
                .map(start -> smallest(grams, start, start + window))
                .sorted()
                .distinct()
                .toArray();
    }

    private static int smallest(int[] grams, int from, int to) {
        int smallest = grams[from];
        for (int i = from + 1; i < to; i++) {
            smallest = Math.min(smallest, grams[i]);
        }
        return smallest;
    }

    private static int hash(int[] symbols, int start) {
        int hash = 0;
        for (int i = 0; i < LENGTH; i++) {
            hash = hash * 0x01000193 + symbols[start + i];
        }
        return mix(hash);
    }

    /** So that the smallest hashes do not all begin with the same symbol (Appleby, the last step of MurmurHash3). */
    private static int mix(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }
}
