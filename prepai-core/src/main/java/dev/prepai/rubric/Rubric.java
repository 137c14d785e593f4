package dev.prepai.rubric;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much each competency counts. Immutable and safe for use by several threads.
 *
 * @param weights the weight per competency, each positive, together 1; competencies left out do not count
 */
public record Rubric(Map<Competency, Double> weights) {
    private static final Rubric STANDARD = new Rubric(Map.of(
            Competency.TECHNICAL_KNOWLEDGE, 0.30,
            Competency.PROBLEM_SOLVING, 0.25,
            Competency.COMMUNICATION, 0.20,
            Competency.CODE_QUALITY, 0.15,
            Competency.CULTURAL_FIT, 0.10));

    /** Checks that every weight is positive and that they add up to 1. */
    public Rubric {
        if (weights.values().stream().anyMatch(weight -> !(weight > 0))) {
            throw new IllegalArgumentException("every weight must be positive, was " + weights);
        }
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > 1e-9) {
            throw new IllegalArgumentException("the weights must add up to 1, they add up to " + sum);
        }
        // An enum map keeps the order of the competencies, so that sums of doubles are the same on every run.
        weights = Collections.unmodifiableMap(new EnumMap<>(weights));
    }

    /** Returns the product's rubric: 30, 25, 20, 15 and 10 percent. */
    public static Rubric standard() {
        return STANDARD;
    }

    /**
     * Returns the weighted mean of the scores, or nothing when none of them counts.
     *
     * <p>A competency without a score is left out and the others keep their ratio. The errors are taken as independent:
     * {@code SE² = Σ w² se²} with the renormalised weights.
     */
    public Optional<Score> overall(Map<Competency, Score> scores) {
        double share = evidenceShare(scores);
        if (share == 0) {
            return Optional.empty();
        }
        double points = 0;
        double variance = 0;
        for (Map.Entry<Competency, Double> entry : weights.entrySet()) {
            Score score = scores.get(entry.getKey());
            if (score != null) {
                double weight = entry.getValue() / share;
                points += weight * score.points();
                variance += weight * weight * score.standardError() * score.standardError();
            }
        }
        // Without rounding, 4.5 in three competencies adds up to 4.499999999999999, which is on the other side of a
        // cut.
        double rounded = Math.round(points * 1e12) / 1e12;
        return Optional.of(new Score(rounded, Math.min(Math.sqrt(variance), Score.MAXIMUM)));
    }

    /** Returns the share of the weights, 0 to 1, that the given scores cover. */
    public double evidenceShare(Map<Competency, Score> scores) {
        return weights.entrySet().stream()
                .filter(entry -> scores.containsKey(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
