package dev.prepai.practice;

import dev.prepai.evaluation.KeyPointResult;
import dev.prepai.question.Question;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Score;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a question was answered before, for comparison when it is practised again. It holds no words of the candidate, so that nothing of
 * an interview outlives its erasure.
 *
 * @param interviewId the interview in which it was asked
 * @param number the number of the question there, from 1
 * @param question as it was asked
 * @param scores what the answer was evidence for
 * @param keyPoints one result per key point; evidence is left out
 */
public record PriorAnswer(
        String interviewId,
        int number,
        Question question,
        Map<Competency, Score> scores,
        List<KeyPointResult> keyPoints) {
    /** Copies the collections and leaves evidence out. */
    public PriorAnswer {
        Map<Competency, Score> ordered = new EnumMap<>(Competency.class);
        ordered.putAll(scores);
        scores = Collections.unmodifiableMap(ordered);
        keyPoints = keyPoints.stream()
                .map(result -> new KeyPointResult(
                        result.keyPoint(), result.core(), result.credit(), result.contradicted(), Optional.empty()))
                .toList();
    }
}
