package dev.prepai.interview;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.prepai.ability.StopRule;
import dev.prepai.code.CodeSubmission;
import dev.prepai.cv.Cv;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.IntelligenceLevel;
import dev.prepai.question.Probe;
import dev.prepai.question.Question;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Recommendation;
import dev.prepai.rubric.Rubric;
import dev.prepai.rubric.Score;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happened in an interview. The events are the interview: they hold everything that was decided, so that it can be
 * replayed without bank, model or clock.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = InterviewEvent.Opened.class, name = "opened"),
    @JsonSubTypes.Type(value = InterviewEvent.CvAttached.class, name = "cvAttached"),
    @JsonSubTypes.Type(value = InterviewEvent.Asked.class, name = "asked"),
    @JsonSubTypes.Type(value = InterviewEvent.Probed.class, name = "probed"),
    @JsonSubTypes.Type(value = InterviewEvent.Hinted.class, name = "hinted"),
    @JsonSubTypes.Type(value = InterviewEvent.Inquired.class, name = "inquired"),
    @JsonSubTypes.Type(value = InterviewEvent.Said.class, name = "said"),
    @JsonSubTypes.Type(value = InterviewEvent.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = InterviewEvent.CodeSubmitted.class, name = "codeSubmitted"),
    @JsonSubTypes.Type(value = InterviewEvent.Stopped.class, name = "stopped"),
    @JsonSubTypes.Type(value = InterviewEvent.Finished.class, name = "finished"),
    @JsonSubTypes.Type(value = InterviewEvent.Abandoned.class, name = "abandoned")
})
public sealed interface InterviewEvent {
    /** Returns when it happened, to the millisecond. */
    Instant at();

    /**
     * The interview was opened; always the first event.
     *
     * @param at when
     * @param spec what is to be held
     * @param rubric the weights that will count
     */
    record Opened(Instant at, InterviewSpec spec, Rubric rubric) implements InterviewEvent {}

    /** A CV was attached, in place of an earlier one. */
    record CvAttached(Instant at, Cv cv) implements InterviewEvent {}

    /** A main question was asked. */
    record Asked(Instant at, Question question) implements InterviewEvent {}

    /**
     * A follow-up to the latest question was asked.
     *
     * @param at when
     * @param probe what was asked
     * @param wording what a language model did for its words; empty when none was asked
     */
    record Probed(Instant at, Probe probe, Optional<ModelWording> wording) implements InterviewEvent {
        /** Creates the event of a follow-up as it was planned. */
        public Probed(Instant at, Probe probe) {
            this(at, probe, Optional.empty());
        }
    }

    /** A hint to the latest question was given. */
    record Hinted(Instant at, String hint) implements InterviewEvent {}

    /** The candidate asked the interviewer something; untrusted, and no answer. */
    record Inquired(Instant at, String text) implements InterviewEvent {}

    /**
     * What was decided before was said, in these words; in the transcript they take the place of the engine's.
     *
     * @param at when it was complete
     * @param act what the turn did
     * @param text every word of it
     * @param level {@link IntelligenceLevel#LLM} when a language model found any of the words
     * @param wording what a language model did for it; empty when none was asked
     */
    record Said(Instant at, Act act, String text, IntelligenceLevel level, Optional<ModelWording> wording)
            implements InterviewEvent {}

    /**
     * The open question or follow-up was answered.
     *
     * @param at when
     * @param text what was said; untrusted
     * @param evaluation of everything said to the question so far
     */
    record Answered(Instant at, String text, Evaluation evaluation) implements InterviewEvent {}

    /** Code was submitted to the latest question. */
    record CodeSubmitted(Instant at, CodeSubmission submission) implements InterviewEvent {}

    /**
     * A practice that asks on beyond its blueprint has asked enough; no question follows.
     *
     * @param at when
     * @param reason why, in the words of the rule
     */
    record Stopped(Instant at, StopRule.Reason reason) implements InterviewEvent {}

    /**
     * The interview came to its end; nothing follows.
     *
     * @param at when
     * @param overall the weighted score; empty when there was no evidence
     * @param scores per competency
     * @param recommendation what the report recommends
     */
    record Finished(Instant at, Optional<Score> overall, Map<Competency, Score> scores, Recommendation recommendation)
            implements InterviewEvent {
        /** Copies the scores. */
        public Finished {
            Map<Competency, Score> ordered = new EnumMap<>(Competency.class);
            ordered.putAll(scores);
            scores = Collections.unmodifiableMap(ordered);
        }
    }

    /** The interview was given up; nothing follows. */
    record Abandoned(Instant at, String reason) implements InterviewEvent {}
}
