package dev.prepai.benchmarks.adaptive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of the sittings of one pool.
 *
 * @param rmse the root mean square error of the estimates
 * @param coverage the share of persons within their 90 % interval
 * @param exposure the share of sittings in which the most asked item was asked
 */
record Outcome(double rmse, double coverage, double exposure) {
    static Outcome of(List<Sitting> sittings) {
        Map<String, Integer> counts = new HashMap<>();
        sittings.forEach(sitting -> sitting.asked().forEach(id -> counts.merge(id, 1, Integer::sum)));
        double most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        double squares = sittings.stream()
                .mapToDouble(sitting -> sitting.error() * sitting.error())
                .sum();
        long covered = sittings.stream().filter(Sitting::isCovered).count();
        return new Outcome(
                Math.sqrt(squares / sittings.size()), (double) covered / sittings.size(), most / sittings.size());
    }

    /** Returns the mean over pools, and of the exposures the highest. */
    static Outcome over(List<Outcome> outcomes) {
        return new Outcome(
                outcomes.stream().mapToDouble(Outcome::rmse).average().orElseThrow(),
                outcomes.stream().mapToDouble(Outcome::coverage).average().orElseThrow(),
                outcomes.stream().mapToDouble(Outcome::exposure).max().orElseThrow());
    }
}
