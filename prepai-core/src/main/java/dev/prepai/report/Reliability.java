package dev.prepai.report;

import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.Fallback;
import dev.prepai.evaluation.IntelligenceLevel;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the scores of a report rest on. Immutable.
 *
 * @param answers how many answers each level evaluated, at least one each
 * @param fallbacks on how many answers a language model or an embedding model was to help and did not, by reason, at least one each
 * @param disputed on how many answers a language model and the rules differ so much that a person should look
 */
public record Reliability(Map<IntelligenceLevel, Integer> answers, Map<Fallback, Integer> fallbacks, int disputed) {
    /** Copies the maps, in the order of their enums. */
    public Reliability {
        answers = Collections.unmodifiableMap(copy(IntelligenceLevel.class, answers));
        fallbacks = Collections.unmodifiableMap(copy(Fallback.class, fallbacks));
    }

    private static <K extends Enum<K>> Map<K, Integer> copy(Class<K> type, Map<K, Integer> counts) {
        Map<K, Integer> copy = new EnumMap<>(type);
        copy.putAll(counts);
        return copy;
    }

    static Reliability of(List<QuestionReport> questions) {
        List<Evaluation> evaluations = questions.stream()
                .flatMap(question -> question.evaluation().stream())
                .toList();
        Map<IntelligenceLevel, Integer> answers = new EnumMap<>(IntelligenceLevel.class);
        Map<Fallback, Integer> fallbacks = new EnumMap<>(Fallback.class);
        for (Evaluation evaluation : evaluations) {
            answers.merge(evaluation.level(), 1, Integer::sum);
            evaluation.fallbacks().forEach(reason -> fallbacks.merge(reason, 1, Integer::sum));
        }
        int disputed =
                (int) evaluations.stream().filter(Evaluation::needsReview).count();
        return new Reliability(answers, fallbacks, disputed);
    }
}
