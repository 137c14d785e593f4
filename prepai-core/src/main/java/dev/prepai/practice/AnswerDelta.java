package dev.prepai.practice;

import dev.prepai.evaluation.KeyPointResult;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a repeated answer gained and lost.
 *
 * @param prior the earlier answer
 * @param scores per competency for which both answers are evidence
 * @param keyPoints in the order of the question
 */
public record AnswerDelta(PriorAnswer prior, Map<Competency, ScoreChange> scores, List<KeyPointChange> keyPoints) {
    /** Copies the collections. */
    public AnswerDelta {
        Map<Competency, ScoreChange> ordered = new EnumMap<>(Competency.class);
        ordered.putAll(scores);
        scores = Collections.unmodifiableMap(ordered);
        keyPoints = List.copyOf(keyPoints);
    }

    /**
     * Two scores of the same question. Their errors count as independent; those that come from the question cancel, so the interval is
     * rather too wide than too narrow.
     */
    public record ScoreChange(Score before, Score after) {
        /** The normal quantile of a two-sided interval of 90 %. */
        private static final double Z = 1.6449;

        /** Returns the points gained, −10 to 10. */
        public double difference() {
            return after.points() - before.points();
        }

        /** Returns the lower end of the 90 % interval of the difference. */
        public double low() {
            return Math.max(-Score.MAXIMUM, difference() - Z * standardError());
        }

        /** Returns the upper end of the 90 % interval of the difference. */
        public double high() {
            return Math.min(Score.MAXIMUM, difference() + Z * standardError());
        }

        /** Tells whether the interval covers 0, so that the difference may be chance. */
        public boolean isWithinNoise() {
            return low() <= 0 && high() >= 0;
        }

        private double standardError() {
            return Math.hypot(before.standardError(), after.standardError());
        }
    }

    /**
     * What became of a key point.
     *
     * @param keyPoint its id
     * @param core whether a solid answer must make it
     * @param change what became of it
     */
    public record KeyPointChange(String keyPoint, boolean core, Change change) {}

    /** What can become of a key point. */
    public enum Change {
        /** It was missing or denied, and is made now. */
        GAINED,
        /** It was made, and is missing or denied now. */
        LOST,
        /** It was made both times. */
        KEPT,
        /** It was made neither time. */
        MISSING;

        private static Change of(boolean before, boolean after) {
            if (before) {
                return after ? KEPT : LOST;
            }
            return after ? GAINED : MISSING;
        }
    }

    /**
     * Compares two answers to a question.
     *
     * @param prior the earlier one
     * @param scores of the new one
     * @param keyPoints of the new one
     */
    public static AnswerDelta of(PriorAnswer prior, Map<Competency, Score> scores, List<KeyPointResult> keyPoints) {
        Map<Competency, ScoreChange> changes = new EnumMap<>(Competency.class);
        prior.scores().forEach((competency, before) -> {
            Score after = scores.get(competency);
            if (after != null) {
                changes.put(competency, new ScoreChange(before, after));
            }
        });
        return new AnswerDelta(prior, changes, changes(prior.keyPoints(), keyPoints));
    }

    /** Returns the ids of the key points of which that became, in the order of the question. */
    public List<String> keyPoints(Change change) {
        return keyPoints.stream()
                .filter(each -> each.change() == change)
                .map(KeyPointChange::keyPoint)
                .toList();
    }

    private static List<KeyPointChange> changes(List<KeyPointResult> before, List<KeyPointResult> after) {
        Map<String, KeyPointResult> earlier = before.stream()
                .collect(Collectors.toMap(KeyPointResult::keyPoint, Function.identity(), (first, next) -> first));
        List<KeyPointChange> changes = new ArrayList<>();
        for (KeyPointResult result : after) {
            KeyPointResult known = earlier.get(result.keyPoint());
            if (known != null) {
                changes.add(
                        new KeyPointChange(result.keyPoint(), result.core(), Change.of(isMade(known), isMade(result))));
            }
        }
        return changes;
    }

    private static boolean isMade(KeyPointResult result) {
        return result.made() && !result.contradicted();
    }
}
