package dev.prepai.code.growth;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The choice between the classes for one kind of measure. More free numbers fit better, so they have to be paid for: the
 * classes are weighed by the Bayesian information criterion (Schwarz 1978).
 *
 * @param best the fit that was chosen
 * @param confidence its share of the weights, less what it misses the points by
 * @param atLeast the slowest class with a weight worth telling
 * @param atMost the fastest of these
 */
record Selection(Fit best, double confidence, GrowthClass atLeast, GrowthClass atMost) {
    private static final int FEWEST_POINTS = 5;
    private static final double NARROWEST_RANGE = 4;

    /** Only what grows exponentially has no time for more; in a narrower range anything looks like a power. */
    private static final double NARROWEST_RANGE_OF_A_POWER = 8;

    /** Small sizes show the costs beside the growth: they are left out below the largest size to this power. */
    private static final double TAIL = 0.4;

    private static final double LARGEST_ERROR = 0.5;
    private static final double WORTH_TELLING = 0.1;
    private static final double CLEARLY_BETTER = 2;

    /**
     * Chooses a class.
     *
     * @param sizes ascending
     * @param values positive, one per size
     * @param noise relative deviations that mean nothing
     * @return empty if there are too few points, or no class comes near them
     */
    static Optional<Selection> of(double[] sizes, double[] values, double noise) {
        if (sizes.length < FEWEST_POINTS || range(sizes) < NARROWEST_RANGE) {
            return Optional.empty();
        }
        int first = firstOfTail(sizes);
        double[] tail = Arrays.copyOfRange(sizes, first, sizes.length);
        double[] costs = Arrays.copyOfRange(values, first, values.length);
        Map<GrowthClass, Fit> fits = new EnumMap<>(GrowthClass.class);
        for (GrowthClass growthClass : GrowthClass.values()) {
            Fit.of(growthClass, tail, costs).ifPresent(fit -> fits.put(growthClass, fit));
        }
        return choose(fits, tail.length, noise)
                .filter(chosen -> chosen.best.error() <= LARGEST_ERROR)
                .filter(chosen -> chosen.best.growthClass() == GrowthClass.EXPONENTIAL
                        || (range(sizes) >= NARROWEST_RANGE_OF_A_POWER && !isBeyondCubic(chosen.best, tail, costs)));
    }

    /** Returns the same choice, less sure that nothing faster is right. */
    Selection withTheNext() {
        return new Selection(best, confidence, atLeast, later(atMost, beside(1)));
    }

    /** Returns the same choice, less sure that nothing slower or faster is right. */
    Selection withNeighbours() {
        GrowthClass slower = beside(-1);
        return new Selection(best, confidence, slower.compareTo(atLeast) < 0 ? slower : atLeast, atMost).withTheNext();
    }

    private GrowthClass beside(int direction) {
        GrowthClass[] classes = GrowthClass.values();
        int neighbour = best.growthClass().ordinal() + direction;
        return classes[Math.max(0, Math.min(neighbour, classes.length - 1))];
    }

    private static GrowthClass later(GrowthClass one, GrowthClass other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static boolean isBeyondCubic(Fit best, double[] sizes, double[] values) {
        return Fit.beyondCubic(sizes, values)
                .filter(fit -> fit.error() < best.error() / CLEARLY_BETTER)
                .isPresent();
    }

    private static double range(double[] sizes) {
        return sizes[sizes.length - 1] / sizes[0];
    }

    private static int firstOfTail(double[] sizes) {
        double smallest = Math.pow(sizes[sizes.length - 1], TAIL);
        int first = 0;
        while (sizes[first] < smallest && sizes.length - first > FEWEST_POINTS) {
            first++;
        }
        return first;
    }

    private static Optional<Selection> choose(Map<GrowthClass, Fit> fits, int points, double noise) {
        return fits.values().stream()
                .min(Comparator.comparingDouble(fit -> criterion(fit, points, noise)))
                .map(best -> {
                    double least = criterion(best, points, noise);
                    double[] weights = new double[GrowthClass.values().length];
                    fits.forEach((growthClass, fit) ->
                            weights[growthClass.ordinal()] = Math.exp((least - criterion(fit, points, noise)) / 2));
                    return new Selection(best, weights);
                });
    }

    private Selection(Fit best, double[] weights) {
        this(
                best,
                weights[best.growthClass().ordinal()] / Arrays.stream(weights).sum() * nearness(best),
                neighbour(best.growthClass(), weights, -1),
                neighbour(best.growthClass(), weights, 1));
    }

    private static double nearness(Fit fit) {
        double missed = fit.error() / LARGEST_ERROR;
        return Math.max(0, 1 - missed * missed / 2);
    }

    /** Returns the last class worth telling in that direction, without a gap. */
    private static GrowthClass neighbour(GrowthClass best, double[] weights, int direction) {
        double least = WORTH_TELLING * Arrays.stream(weights).sum();
        int last = best.ordinal();
        while (last + direction >= 0 && last + direction < weights.length && weights[last + direction] >= least) {
            last += direction;
        }
        return GrowthClass.values()[last];
    }

    private static double criterion(Fit fit, int points, double noise) {
        return points * Math.log(fit.error() * fit.error() + noise * noise) + fit.parameters() * Math.log(points);
    }
}
