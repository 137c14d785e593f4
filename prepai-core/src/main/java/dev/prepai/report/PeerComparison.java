package dev.prepai.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.prepai.internal.Json;
import dev.prepai.question.InterviewType;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Interval;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the scores of an interview stand among those of other interviews. It stands beside the report, which depends on nothing but
 * the interview itself; with every further interview in the store it may change. Immutable.
 *
 * @param interviewId the id of the interview that is compared
 * @param interviewType the id of its {@link InterviewType}
 * @param usage its use: practice adapts its questions, so that practice is compared with practice
 * @param interviews how many other interviews there are: finished, of the same type and use, of other candidates, with an overall score
 * @param overall where the overall score stands; absent without one, and with fewer than {@value #LEAST_COUNT} others
 * @param competencies where the score of each competency stands; absent in the same cases
 */
public record PeerComparison(
        String interviewId,
        String interviewType,
        UsageContext usage,
        int interviews,
        Optional<Rank> overall,
        Map<Competency, Rank> competencies) {
    /** The fewest other scores with which one is compared. */
    public static final int LEAST_COUNT = 30;

    /**
     * The place of a score among others.
     *
     * @param percentile the share of the others with a lower score, those with an equal one counted half, in percent
     * @param interval where the percentile is expected to lie at 90 %, given what is not known of this score and of the others
     * @param count how many others
     */
    public record Rank(double percentile, Interval interval, int count) {
        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException if the percentile is not in 0..100 and inside the interval, or there are fewer than
         *     {@value PeerComparison#LEAST_COUNT} others
         */
        public Rank {
            if (!(percentile >= 0 && percentile <= 100) || !interval.contains(percentile) || count < LEAST_COUNT) {
                throw new IllegalArgumentException(
                        "a rank needs a percentile in 0..100 inside its interval and at least " + LEAST_COUNT
                                + " others, was " + percentile + " in " + interval + " of " + count);
            }
        }
    }

    /** Copies the ranks, in the order of the competencies. */
    public PeerComparison {
        Map<Competency, Rank> ordered = new EnumMap<>(Competency.class);
        ordered.putAll(competencies);
        competencies = Collections.unmodifiableMap(ordered);
    }

    /** Returns the comparison as one line of JSON; what has no value is absent. */
    public String toJson() {
        try {
            return Json.line(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }
}
