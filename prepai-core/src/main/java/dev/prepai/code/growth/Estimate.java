package dev.prepai.code.growth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Steps decide, because they are exact; processor time corrects them when the cost of a step grows with the size, as it does
 * when built-in functions do work that nobody counts. Where nothing was counted, time has to do alone.
 */
final class Estimate {
    private static final double STEP_NOISE = 0.02;
    private static final double TIME_NOISE = 0.1;

    /** Below this the time is that of starting, and of the clock. */
    private static final double SHORTEST_NANOS = 50_000;

    private static final int FEWEST_TIMES = 4;
    private static final double NARROWEST_TIMES = 4;

    /** Caches alone make a step dearer with about the tenth root of the size. */
    private static final double STEEPEST_STEP_COST = 0.35;

    private static final double SUSPICIOUS_STEP_COST = 0.22;
    private static final double LEAST_CONFIDENCE = 0.4;

    private final boolean counted;
    private final List<Measurement> points;
    private final List<Measurement> timed;

    Estimate(List<Measurement> measurements) {
        counted = measurements.stream().anyMatch(point -> point.steps() > 0);
        points = measurements.stream()
                .filter(point -> point.steps() > 0 || !counted)
                .sorted(Comparator.comparingInt(Measurement::size))
                .toList();
        timed = points.stream()
                .filter(point -> point.cpu().toNanos() >= SHORTEST_NANOS)
                .toList();
    }

    Growth growth() {
        return (counted ? bySteps() : byTime().map(Selection::withNeighbours))
                .filter(chosen -> chosen.confidence() >= LEAST_CONFIDENCE)
                .<Growth>map(chosen -> new Growth.Estimated(
                        chosen.best().growthClass(), chosen.confidence(), chosen.atLeast(), chosen.atMost(), points))
                .orElseGet(() -> new Growth.Unclear(points));
    }

    private Optional<Selection> bySteps() {
        return values(points, Measurement::steps, STEP_NOISE).map(this::corrected);
    }

    private Optional<Selection> byTime() {
        return values(timed, point -> point.cpu().toNanos(), TIME_NOISE);
    }

    private static Optional<Selection> values(
            List<Measurement> points, ToDoubleFunction<Measurement> value, double noise) {
        double[] sizes = points.stream().mapToDouble(Measurement::size).toArray();
        double[] values = points.stream().mapToDouble(value).toArray();
        return Selection.of(sizes, values, noise);
    }

    private Selection corrected(Selection bySteps) {
        double steepness = steepness();
        GrowthClass counted = bySteps.best().growthClass();
        if (steepness >= STEEPEST_STEP_COST) {
            return byTime().filter(byTime -> byTime.best().growthClass().compareTo(counted) > 0)
                    .orElse(bySteps);
        }
        return steepness >= SUSPICIOUS_STEP_COST ? bySteps.withTheNext() : bySteps;
    }

    /**
     * Returns the power of the size with which the cost of a step grows: the median of the slopes between any two points (Theil
     * 1950, Sen 1968), which a few disturbed times do not change.
     */
    private double steepness() {
        if (timed.size() < FEWEST_TIMES
                || timed.get(timed.size() - 1).size()
                        < NARROWEST_TIMES * timed.get(0).size()) {
            return 0;
        }
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < timed.size(); i++) {
            for (int j = i + 1; j < timed.size(); j++) {
                double run =
                        Math.log((double) timed.get(j).size() / timed.get(i).size());
                if (run > 0) {
                    slopes.add(Math.log(stepCost(timed.get(j)) / stepCost(timed.get(i))) / run);
                }
            }
        }
        slopes.sort(Comparator.naturalOrder());
        return slopes.isEmpty() ? 0 : slopes.get(slopes.size() / 2);
    }

    private static double stepCost(Measurement point) {
        return (double) point.cpu().toNanos() / point.steps();
    }
}
