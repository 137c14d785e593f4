package dev.prepai.code.similarity;

import dev.prepai.code.similarity.Similarity.Span;
import dev.prepai.code.similarity.Tiling.Tile;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Two programs with what they share. */
final class Pair {
    /** How much code that is in every program adds to the size of a program, so that sharing nothing else scores low. */
    private static final double COMMON = 0.3;

    /** Runs little longer than this are shared by chance. */
    private static final double CHANCE = Tiling.SHORTEST - 1.0;

    private final Outline left;
    private final Outline right;
    private final List<Tile> tiles;

    Pair(Outline left, Outline right) {
        this.left = left;
        this.right = right;
        this.tiles = Tiling.of(left, right);
    }

    Outline left() {
        return left;
    }

    Outline right() {
        return right;
    }

    /** Returns how many symbols the shorter one has. */
    int size() {
        return Math.min(left.size(), right.size());
    }

    /**
     * Returns the larger of the two shares that the tiles cover, from 0 to 1, each symbol weighted with its rarity.
     *
     * @param counted outlines that the frequencies count and that are one of the two or replaced by it
     */
    double score(Frequencies frequencies, Outline... counted) {
        int[][] grams = Arrays.stream(counted).map(Outline::grams).toArray(int[][]::new);
        double ofLeft = covered(frequencies.rarity(left.grams(), grams), Tile::left);
        double ofRight = covered(frequencies.rarity(right.grams(), grams), Tile::right);
        return Math.min(1, Math.max(ofLeft, ofRight));
    }

    private double covered(double[] rarity, ToIntFunction<Tile> start) {
        double whole =
                Arrays.stream(rarity).map(rare -> COMMON + (1 - COMMON) * rare).sum();
        double shared = 0;
        for (Tile tile : tiles) {
            int from = start.applyAsInt(tile);
            double chance = CHANCE / tile.length();
            shared += (1 - chance * chance)
                    * Arrays.stream(rarity, from, from + tile.length()).sum();
        }
        return whole == 0 ? 0 : shared / whole;
    }

    List<Span> spans(int limit) {
        return tiles.stream().limit(limit).map(this::span).toList();
    }

    private Span span(Tile tile) {
        int[] lines = lines(left, tile.left(), tile.length());
        int[] others = lines(right, tile.right(), tile.length());
        return new Span(lines[0], lines[lines.length - 1], others[0], others[others.length - 1], tile.length());
    }

    /** Sorted, since normalisation moves words. */
    private static int[] lines(Outline outline, int from, int length) {
        return IntStream.range(from, from + length).map(outline::line).sorted().toArray();
    }
}
