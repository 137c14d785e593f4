package dev.prepai.analytics;

import dev.prepai.report.UsageContext;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Recommendation;
import dev.prepai.rubric.Score;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What listings and analytics need of an interview.
 *
 * @param id of the interview
 * @param type the id of the interview type
 * @param candidate the candidate's name, or whatever reference the host gave
 * @param usage whether it was practice or a selection
 * @param status where the interview stands
 * @param openedAt when it was opened
 * @param endedAt when it was finished or abandoned
 * @param overall the overall score; present when finished with evidence
 * @param scores the score per competency; empty unless finished
 * @param recommendation present when finished
 */
public record InterviewSummary(
        String id,
        String type,
        String candidate,
        UsageContext usage,
        InterviewStatus status,
        Instant openedAt,
        Optional<Instant> endedAt,
        Optional<Score> overall,
        Map<Competency, Score> scores,
        Optional<Recommendation> recommendation) {
    /** Copies the scores. */
    public InterviewSummary {
        Map<Competency, Score> ordered = new EnumMap<>(Competency.class);
        ordered.putAll(scores);
        scores = Collections.unmodifiableMap(ordered);
    }
}
