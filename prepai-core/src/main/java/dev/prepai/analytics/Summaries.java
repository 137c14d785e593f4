package dev.prepai.analytics;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** What the analyses ask of one interview. */
final class Summaries {
    /** The order of time; interviews opened at the same instant are ordered by id, so that the order is total. */
    static final Comparator<InterviewSummary> BY_TIME =
            Comparator.comparing(InterviewSummary::openedAt).thenComparing(InterviewSummary::id);

    private Summaries() {}

    static boolean isFinished(InterviewSummary interview) {
        return interview.status() == InterviewStatus.FINISHED;
    }

    /** Whether it counts wherever overall scores are compared. */
    static boolean isScored(InterviewSummary interview) {
        return isFinished(interview) && interview.overall().isPresent();
    }

    /** From opening to end; nothing for an end before the start, which is the mark of clocks that disagree. */
    static Stream<Duration> duration(InterviewSummary interview) {
        return interview.endedAt().map(end -> Duration.between(interview.openedAt(), end)).stream()
                .filter(duration -> !duration.isNegative());
    }
}
