package dev.prepai.code.similarity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Covers two outlines with the longest runs that they share, each symbol at most once, by greedy string tiling (Wise, 1993): near
 * linear on programs, and stopped after a fixed amount of work on anything else.
 */
final class Tiling {
    /** Shorter runs are shared by any two programs. */
    static final int SHORTEST = Grams.LENGTH;

    /** How many symbols are compared at most to find matches, and again to choose among them. */
    private static final int MOST_STEPS = 2_000_000;

    /** What a match costs, so that there are never too many to keep. */
    private static final int STEPS_PER_MATCH = 32;

    private static final int NONE = -1;

    private final Outline left;
    private final Outline right;
    private final BitSet usedLeft = new BitSet();
    private final BitSet usedRight = new BitSet();
    private final PriorityQueue<Tile> matches = new PriorityQueue<>(Comparator.comparingInt(Tile::length)
            .reversed()
            .thenComparingInt(Tile::left)
            .thenComparingInt(Tile::right));
    private int steps = MOST_STEPS;

    private Tiling(Outline left, Outline right) {
        this.left = left;
        this.right = right;
    }

    /** Returns the tiles, longest first. */
    static List<Tile> of(Outline left, Outline right) {
        Tiling tiling = new Tiling(left, right);
        tiling.match();
        return tiling.choose();
    }

    /** Finds every longest run that both share, by the hashes of the short runs that it begins with. */
    private void match() {
        int[] grams = right.grams();
        int[] next = new int[grams.length];
        Map<Integer, Integer> first = new HashMap<>();
        for (int i = grams.length - 1; i >= 0; i--) {
            next[i] = first.getOrDefault(grams[i], NONE);
            first.put(grams[i], i);
        }
        for (int start = 0; start < left.grams().length; start++) {
            int other = first.getOrDefault(left.grams()[start], NONE);
            for (; other != NONE && steps > 0; other = next[other]) {
                match(start, other);
            }
        }
    }

    private void match(int start, int other) {
        steps--;
        if (isSame(start - 1, other - 1)) {
            return;
        }
        int length = 0;
        while (isSame(start + length, other + length)) {
            length++;
        }
        steps -= length;
        if (length >= SHORTEST) {
            matches.add(new Tile(start, other, length));
            steps -= STEPS_PER_MATCH;
        }
    }

    private boolean isSame(int index, int other) {
        return index >= 0
                && other >= 0
                && index < left.size()
                && other < right.size()
                && left.symbol(index) == right.symbol(other);
    }

    /** Makes tiles of the matches, the longest first; of a match that tiles cover in part, the rests stay matches. */
    private List<Tile> choose() {
        List<Tile> tiles = new ArrayList<>();
        int budget = MOST_STEPS;
        while (!matches.isEmpty() && budget > 0) {
            Tile match = matches.remove();
            budget -= match.length;
            List<Tile> free = free(match);
            if (free.equals(List.of(match))) {
                usedLeft.set(match.left, match.left + match.length);
                usedRight.set(match.right, match.right + match.length);
                tiles.add(match);
            } else {
                matches.addAll(free);
            }
        }
        return tiles;
    }

    private List<Tile> free(Tile match) {
        List<Tile> free = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= match.length; i++) {
            if (i == match.length || usedLeft.get(match.left + i) || usedRight.get(match.right + i)) {
                if (i - from >= SHORTEST) {
                    free.add(new Tile(match.left + from, match.right + from, i - from));
                }
                from = i + 1;
            }
        }
        return free;
    }

    /**
     * A run that both outlines have.
     *
     * @param left where it begins in the one
     * @param right where it begins in the other
     * @param length in symbols
     */
    record Tile(int left, int right, int length) {}
}
