package dev.prepai.analytics;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/**
 * Krippendorff's alpha: how far any number of raters agree, where each may have rated only some of the units.
 *
 * <p>{@code 1 − Dₒ / Dₑ}, the observed over the expected disagreement: the mean distance of ratings within a unit over that
 * of all ratings, whatever their unit (Krippendorff, "Computing Krippendorff's alpha-reliability", 2011; Hayes and
 * Krippendorff, "Answering the call for a standard reliability measure for coding data", Communication Methods and Measures 1
 * (2007) 77–89). Krippendorff asks for 0.8, and at least 0.667 for tentative conclusions.
 */
public enum KrippendorffAlpha {
    /** For labels: all different ones are equally far apart. */
    NOMINAL {
        @Override
        double distances(double[] ratings) {
            Map<Double, Long> uses = new HashMap<>();
            Arrays.stream(ratings).forEach(rating -> uses.merge(rating, 1L, Long::sum));
            double equal = uses.values().stream()
                    .mapToDouble(use -> (double) use * use)
                    .sum();
            return (double) ratings.length * ratings.length - equal;
        }
    },
    /** For ranks: the distance is the square of how many ratings lie between two, with half of those at either end. */
    ORDINAL {
        @Override
        DoubleUnaryOperator scale(double[] ratings) {
            return middleRanks(ratings)::get;
        }
    },
    /** For scores: the distance is the square of the difference. */
    INTERVAL;

    /**
     * Returns alpha of the given units.
     *
     * <p>At most 1; 0 is what chance gives, and systematic disagreement is below. Units with fewer than two ratings do not
     * count. Nothing when no unit has two, or all ratings that count are equal.
     *
     * @param units the ratings of each unit, in any order; a rating that is missing is left out
     * @throws IllegalArgumentException if a rating is not finite or beyond ±10⁵⁰
     */
    public OptionalDouble of(Collection<double[]> units) {
        List<double[]> rated = units.stream()
                .filter(unit -> unit.length > 1)
                .map(unit -> Sample.of("the ratings of a unit", unit).values())
                .toList();
        double[] all = rated.stream().flatMapToDouble(Arrays::stream).toArray();
        DoubleUnaryOperator scale = scale(all);
        double expected = distances(scaled(all, scale)) / (all.length - 1);
        if (!(expected > 0)) {
            return OptionalDouble.empty();
        }
        double observed = rated.stream()
                .mapToDouble(unit -> distances(scaled(unit, scale)) / (unit.length - 1))
                .sum();
        return OptionalDouble.of(1 - observed / expected);
    }

    /** The sum of the distances over all ordered pairs; for squared differences {@code 2 n Σ (x − mean)²}. */
    double distances(double[] ratings) {
        return ratings.length == 0
                ? 0
                : 2.0 * ratings.length * Sample.of("the ratings", ratings).squares();
    }

    /** Where on a scale of intervals a rating stands, given all ratings that count. */
    DoubleUnaryOperator scale(double[] ratings) {
        return DoubleUnaryOperator.identity();
    }

    private static double[] scaled(double[] ratings, DoubleUnaryOperator scale) {
        return Arrays.stream(ratings).map(scale).toArray();
    }

    /** Between two middle ranks lie the ratings between the two, and half of those that equal one of them. */
    private static Map<Double, Double> middleRanks(double[] ratings) {
        TreeMap<Double, Long> uses = new TreeMap<>();
        Arrays.stream(ratings).forEach(rating -> uses.merge(rating, 1L, Long::sum));
        Map<Double, Double> ranks = new HashMap<>();
        long below = 0;
        for (var use : uses.entrySet()) {
            ranks.put(use.getKey(), below + use.getValue() / 2.0);
            below += use.getValue();
        }
        return ranks;
    }
}
