package dev.prepai.interview;

import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.IntelligenceLevel;
import dev.prepai.report.QuestionReport;
import dev.prepai.report.Report;
import dev.prepai.report.UsageContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Puts a report together from the state alone. */
final class ReportAssembly {
    private ReportAssembly() {}

    static Report report(InterviewState state) {
        Scorecard scorecard = Scorecard.of(state);
        Instant end = state.end().map(InterviewEvent::at).orElse(state.openedAt());
        return new Report(
                state.id(),
                state.spec().type(),
                state.spec().candidate(),
                state.spec().role(),
                state.spec().usage(),
                state.openedAt(),
                Duration.between(state.openedAt(), end),
                state.rubric(),
                scorecard.overall(),
                scorecard.scores(),
                state.spec().usage() == UsageContext.PRACTICE ? state.abilities() : Map.of(),
                state.stopped(),
                scorecard.recommendation(),
                levels(state.questions()),
                Remarks.strengths(state.questions()),
                Remarks.improvements(state.questions()),
                state.questions(),
                state.transcript(),
                state.delta());
    }

    private static List<IntelligenceLevel> levels(List<QuestionReport> questions) {
        return questions.stream()
                .flatMap(question -> question.evaluation().stream())
                .map(Evaluation::level)
                .distinct()
                .sorted()
                .toList();
    }
}
