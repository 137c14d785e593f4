package dev.prepai.interview;

import dev.prepai.analytics.InterviewStatus;
import dev.prepai.error.InterviewStateException;
import dev.prepai.error.InvalidInputException;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.practice.AnswerReviser;
import dev.prepai.practice.AnsweredItem;
import dev.prepai.practice.PracticePlan;
import dev.prepai.practice.PriorAnswer;
import dev.prepai.practice.Revision;
import dev.prepai.practice.SkillGraph;
import dev.prepai.question.QuestionBank;
import dev.prepai.report.QuestionReport;
import dev.prepai.report.Turn;
import dev.prepai.report.UsageContext;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Score;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody who practises gets beyond one interview. Hosts reach it through {@code PrepAi}. */
public final class Practice {
    private Practice() {}

    /** Plans what a candidate practises next; see {@code PrepAi.practicePlan}. */
    public static PracticePlan plan(Services services, QuestionBank bank, SkillGraph graph, String candidate) {
        List<AnsweredItem> answers = services.store().summaries().stream()
                .filter(summary -> summary.candidate().equals(candidate))
                .map(summary -> InterviewState.of(summary.id(), services.store().load(summary.id())))
                .filter(state -> state.spec().usage() == UsageContext.PRACTICE)
                .flatMap(Practice::answers)
                .toList();
        return PracticePlan.of(answers, bank, graph, day(services.clock().instant()));
    }

    /** Opens an interview that asks a question once more; see {@code PrepAi.practiceAgain}. */
    public static Interview again(Services services, String interviewId, int number) {
        InterviewState state = Interview.resume(services, interviewId).state();
        QuestionReport question = finished(state, number);
        Map<Competency, Score> scores = Scorecard.scores(question);
        if (scores.isEmpty()) {
            throw new InterviewStateException(
                    "question " + number + " was not answered, so there is nothing to compare with;"
                            + " open an interview of the same type");
        }
        PriorAnswer prior = new PriorAnswer(
                interviewId,
                number,
                question.question(),
                scores,
                question.evaluation().map(Evaluation::keyPoints).orElse(List.of()));
        return Interview.open(services, state.spec().repeating(prior));
    }

    /** Corrects the answer to a question; see {@code PrepAi.revise}. */
    public static Optional<Revision> revise(Services services, AnswerReviser reviser, String interviewId, int number) {
        QuestionReport report = finished(Interview.resume(services, interviewId).state(), number);
        return report.answer()
                .flatMap(answer -> report.evaluation()
                        .flatMap(evaluation -> reviser.revise(report.question(), answer, evaluation)));
    }

    /** Returns a question of a finished interview of practice. */
    private static QuestionReport finished(InterviewState state, int number) {
        if (state.spec().usage() != UsageContext.PRACTICE) {
            throw new InterviewStateException("this interview is part of a selection; use one of practice");
        }
        if (state.status() != InterviewStatus.FINISHED) {
            throw new InterviewStateException("the interview is not finished; call finish() first");
        }
        return state.questions().stream()
                .filter(question -> question.number() == number)
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("the interview has the questions 1 to "
                        + state.questions().size() + ", not " + number));
    }

    private static Stream<AnsweredItem> answers(InterviewState state) {
        List<Turn> turns = state.transcript();
        LocalDate day = day(
                turns.isEmpty() ? state.openedAt() : turns.get(turns.size() - 1).at());
        return state.questions().stream().flatMap(question -> answer(question, day).stream());
    }

    private static Optional<AnsweredItem> answer(QuestionReport report, LocalDate day) {
        return Optional.ofNullable(
                        Scorecard.scores(report).get(report.question().competency()))
                .map(score -> new AnsweredItem(report.question(), day, score));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
