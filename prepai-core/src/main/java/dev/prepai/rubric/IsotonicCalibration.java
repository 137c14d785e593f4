package dev.prepai.rubric;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A map from raw to calibrated scores that never falls: the isotonic regression of the true scores on the raw ones.
 *
 * <p>Fitted by pooling adjacent violators (Ayer, Brunk, Ewing, Reid and Silverman, "An empirical distribution function for
 * sampling with incomplete information", Annals of Mathematical Statistics 26 (1955) 641–647), which minimises
 * {@code Σ w (y − f(x))²} over all functions that never fall. Equal raw scores are pooled to their weighted mean first, the
 * secondary approach to ties of Kruskal 1964 and of de Leeuw, Hornik and Mair, "Isotone optimization in R", Journal of
 * Statistical Software 32 (2009) issue 5. Between the fitted points the map is linear; beyond them it is constant.
 *
 * <p>The knots are all there is to it, so they are its serial form. Immutable and safe for use by several threads.
 *
 * @param knots the corners of the map, at least one, in the order of {@code x}
 */
public record IsotonicCalibration(List<Knot> knots) {
    /**
     * A corner of the map.
     *
     * @param x the raw score
     * @param y the calibrated score
     */
    public record Knot(double x, double y) {}

    /**
     * Copies and checks the knots.
     *
     * @throws IllegalArgumentException if there is none, a number is not finite, an {@code x} does not ascend or a
     *     {@code y} falls
     */
    public IsotonicCalibration {
        knots = List.copyOf(knots);
        if (knots.isEmpty()) {
            throw new IllegalArgumentException("a calibration needs at least one knot; use fit(x, y)");
        }
        for (int i = 0; i < knots.size(); i++) {
            requireFinite("a knot", knots.get(i).x(), knots.get(i).y());
            if (i > 0
                    && !(knots.get(i - 1).x() < knots.get(i).x()
                            && knots.get(i - 1).y() <= knots.get(i).y())) {
                throw new IllegalArgumentException("x must ascend and y must not fall from knot to knot, but "
                        + knots.get(i) + " follows " + knots.get(i - 1));
            }
        }
    }

    /**
     * Fits the map to pairs of equal weight, in any order.
     *
     * @param x raw scores, at least one
     * @param y true scores, one for each raw score
     * @throws IllegalArgumentException if the lengths differ, there is no pair or a number is not finite
     */
    public static IsotonicCalibration fit(double[] x, double[] y) {
        double[] weights = new double[x.length];
        Arrays.fill(weights, 1);
        return fit(x, y, weights);
    }

    /**
     * Fits the map to weighted pairs, in any order.
     *
     * @param x raw scores, at least one
     * @param y true scores, one for each raw score
     * @param weights how much each pair counts, more than 0
     * @throws IllegalArgumentException if the lengths differ, there is no pair, a number is not finite or a weight is not
     *     positive
     */
    public static IsotonicCalibration fit(double[] x, double[] y, double[] weights) {
        if (x.length == 0 || x.length != y.length || x.length != weights.length) {
            throw new IllegalArgumentException("x, y and weights must have the same length of at least 1, had "
                    + x.length + ", " + y.length + " and " + weights.length);
        }
        List<Knot> knots = new ArrayList<>();
        for (Block block : pooled(tiesPooled(x, y, weights))) {
            knots.add(new Knot(block.first(), block.mean()));
            if (block.first() < block.last()) {
                knots.add(new Knot(block.last(), block.mean()));
            }
        }
        return new IsotonicCalibration(knots);
    }

    /**
     * Returns the calibrated score of a raw one.
     *
     * @throws IllegalArgumentException if the raw score is not a number
     */
    public double calibrate(double x) {
        if (Double.isNaN(x)) {
            throw new IllegalArgumentException("x must be a number, was NaN");
        }
        int next = 0;
        int end = knots.size();
        while (next < end) { // the first knot that is not before x
            int middle = (next + end) / 2;
            if (knots.get(middle).x() < x) {
                next = middle + 1;
            } else {
                end = middle;
            }
        }
        if (next == 0 || next == knots.size()) {
            return knots.get(Math.max(0, next - 1)).y();
        }
        return between(knots.get(next - 1), knots.get(next), x);
    }

    private static double between(Knot left, Knot right, double x) {
        double share = (x - left.x()) / (right.x() - left.x());
        return Math.min(right.y(), left.y() + share * (right.y() - left.y())); // the last bit may go beyond
    }

    private static List<Block> tiesPooled(double[] x, double[] y, double[] weights) {
        List<Block> blocks = new ArrayList<>();
        IntStream.range(0, x.length)
                .mapToObj(i -> Block.of(x[i], y[i], weights[i]))
                .sorted(Comparator.comparingDouble(Block::first))
                .forEach(block -> {
                    int last = blocks.size() - 1;
                    if (last >= 0 && blocks.get(last).first() == block.first()) {
                        blocks.set(last, blocks.get(last).plus(block));
                    } else {
                        blocks.add(block);
                    }
                });
        return blocks;
    }

    private static Deque<Block> pooled(List<Block> blocks) {
        Deque<Block> rising = new ArrayDeque<>();
        for (Block block : blocks) {
            Block pool = block;
            while (!rising.isEmpty() && rising.getLast().mean() >= pool.mean()) {
                pool = rising.removeLast().plus(pool);
            }
            rising.addLast(pool);
        }
        return rising;
    }

    private static void requireFinite(String name, double... values) {
        if (!Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(name + " must be of finite numbers, was " + Arrays.toString(values));
        }
    }

    /** Neighbouring raw scores that get the same calibrated score. */
    private record Block(double first, double last, double sum, double weight) {
        static Block of(double x, double y, double weight) {
            requireFinite("a pair and its weight", x, y, weight);
            if (!(weight > 0)) {
                throw new IllegalArgumentException("a weight must be positive, was " + weight);
            }
            return new Block(x + 0.0, x + 0.0, weight * y, weight); // + 0.0 makes one of the two zeros
        }

        Block plus(Block right) {
            return new Block(first, right.last, sum + right.sum, weight + right.weight);
        }

        double mean() {
            return sum / weight;
        }
    }
}
