package dev.prepai.evaluation;

import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Score;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The evaluation of everything said to one question.
 *
 * @param level which level of intelligence answered
 * @param overall the score of the answer as a whole
 * @param scores the score per competency for which the answer is evidence
 * @param keyPoints one result per key point of the question, in its order
 * @param gates what capped the score, empty for most answers
 * @param star where each part of a behavioural answer was found; empty for other kinds
 * @param judgement what a language model did for it, or why not; empty when none was asked
 * @param vectors what an embedding model did for it, or why not; empty when none was asked
 */
public record Evaluation(
        IntelligenceLevel level,
        Score overall,
        Map<Competency, Score> scores,
        List<KeyPointResult> keyPoints,
        Set<Gate> gates,
        Map<StarPart, Evidence> star,
        Optional<ModelJudgement> judgement,
        Optional<VectorUse> vectors) {
    /** Copies the collections, in the order of their enums. */
    public Evaluation {
        scores = Collections.unmodifiableMap(copy(Competency.class, scores));
        keyPoints = List.copyOf(keyPoints);
        Set<Gate> ordered = EnumSet.noneOf(Gate.class);
        ordered.addAll(gates);
        gates = Collections.unmodifiableSet(ordered);
        star = Collections.unmodifiableMap(copy(StarPart.class, star));
    }

    /** Creates an evaluation for which no embedding model was asked. */
    public Evaluation(
            IntelligenceLevel level,
            Score overall,
            Map<Competency, Score> scores,
            List<KeyPointResult> keyPoints,
            Set<Gate> gates,
            Map<StarPart, Evidence> star,
            Optional<ModelJudgement> judgement) {
        this(level, overall, scores, keyPoints, gates, star, judgement, Optional.empty());
    }

    /** Creates an evaluation for which no model was asked. */
    public Evaluation(
            IntelligenceLevel level,
            Score overall,
            Map<Competency, Score> scores,
            List<KeyPointResult> keyPoints,
            Set<Gate> gates,
            Map<StarPart, Evidence> star) {
        this(level, overall, scores, keyPoints, gates, star, Optional.empty());
    }

    /** Returns the evaluation with that record of what a language model did. */
    public Evaluation with(ModelJudgement record) {
        return new Evaluation(level, overall, scores, keyPoints, gates, star, Optional.of(record), vectors);
    }

    /** Returns the same with other evidence in place of each. */
    Evaluation withEvidence(UnaryOperator<Evidence> other) {
        Map<StarPart, Evidence> parts = new EnumMap<>(StarPart.class);
        star.forEach((part, evidence) -> parts.put(part, other.apply(evidence)));
        return new Evaluation(
                level,
                overall,
                scores,
                keyPoints.stream().map(result -> result.withEvidence(other)).toList(),
                gates,
                parts,
                judgement.map(record -> record.withEvidence(other)),
                vectors);
    }

    /** Returns why models that were to help did not, the language model first; empty when they did, or none was asked. */
    public List<Fallback> fallbacks() {
        return Stream.of(judgement.flatMap(ModelJudgement::fallback), vectors.flatMap(VectorUse::fallback))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Tells whether a person should look at the answer, because model and rules disagree about it. */
    public boolean needsReview() {
        return judgement.filter(ModelJudgement::review).isPresent();
    }

    private static <K extends Enum<K>, V> Map<K, V> copy(Class<K> type, Map<K, V> map) {
        Map<K, V> copy = new EnumMap<>(type);
        copy.putAll(map);
        return copy;
    }

    /** Tells whether a gate other than {@link Gate#GRADER_INSTRUCTION} capped the score. */
    public boolean capped() {
        return gates.stream().anyMatch(gate -> gate != Gate.GRADER_INSTRUCTION);
    }
}
