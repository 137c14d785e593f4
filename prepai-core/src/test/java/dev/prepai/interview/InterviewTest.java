package dev.prepai.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.prepai.PrepAi;
import dev.prepai.analytics.InterviewStatus;
import dev.prepai.code.CallOutcome;
import dev.prepai.code.CodeSubmission;
import dev.prepai.code.Execution;
import dev.prepai.code.Language;
import dev.prepai.code.Verdict;
import dev.prepai.cv.Cv;
import dev.prepai.cv.CvResult;
import dev.prepai.error.CodeRunnerException;
import dev.prepai.error.ConflictException;
import dev.prepai.error.CorruptInterviewException;
import dev.prepai.error.InterviewStateException;
import dev.prepai.error.InvalidInputException;
import dev.prepai.error.UnknownInterviewException;
import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.AnswerEvaluator;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.question.InterviewType;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import dev.prepai.report.Speaker;
import dev.prepai.report.Turn;
import dev.prepai.rubric.Score;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls in every state, with a small bank. */
class InterviewTest {
    private static final String SECRET = "xylophone";
    private static final InterviewSpec SPEC =
            InterviewSpec.of(TestQuestions.TYPE).candidate("Ada");
    private static final Cv CV = new Cv(Optional.of("Ada"), Optional.empty(), Optional.empty(), List.of("sql"));

    private final InterviewStore store = InterviewStore.inMemory();

    @Test
    void open_storesTheSpec() {
        try (Interview interview = prepAi().build().open(SPEC)) {
            assertThat(interview.id()).isEqualTo("iv-1");
            assertThat(interview.state().spec()).isEqualTo(SPEC);
            assertThat(interview.transcript()).isEmpty();
        }
        assertThat(store.load("iv-1")).hasSize(1);
    }

    @Test
    void open_underAnIdThatIsTaken_isAConflict() {
        PrepAi prepAi = prepAi().ids(() -> "same").build();
        prepAi.open(SPEC);
        assertThatThrownBy(() -> prepAi.open(SPEC)).isInstanceOf(ConflictException.class);
        assertThat(store.load("same")).hasSize(1);
    }

    @Test
    void open_underABadId_isRefused() {
        PrepAi prepAi = prepAi().ids(() -> "../x").build();
        assertThatThrownBy(() -> prepAi.open(SPEC)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void resume_ofUnknownInterview_isRefused() {
        assertThatThrownBy(() -> prepAi().build().resume("nobody")).isInstanceOf(UnknownInterviewException.class);
    }

    @Test
    void resume_ofEventsThatDoNotFit_isCorrupt() {
        PrepAi prepAi = prepAi().build();
        Map<String, InterviewEvent> misfits = Map.of(
                "twice", SampleEvents.opened("Ada"),
                "answer", SampleEvents.answered(SECRET),
                "code", SampleEvents.submitted(SECRET));
        misfits.forEach((id, misfit) -> {
            store.append(id, 0, SampleEvents.opened("Ada"));
            store.append(id, 1, misfit);
            assertThatThrownBy(() -> prepAi.resume(id))
                    .as(id)
                    .isInstanceOf(CorruptInterviewException.class)
                    .hasMessageContaining("interview " + id)
                    .hasMessageNotContaining(SECRET);
        });
        store.append("late", 0, SampleEvents.opened("Ada"));
        store.append("late", 1, SampleEvents.finished(SampleEvents.START));
        store.append("late", 2, new InterviewEvent.CvAttached(SampleEvents.START, CV));
        assertThatThrownBy(() -> prepAi.resume("late")).isInstanceOf(CorruptInterviewException.class);
    }

    @Test
    void answer_beforeAsk_isRefused() {
        Interview interview = open();
        refused(interview, it -> it.answer(SECRET), "no question is open; call ask() first");
        refused(interview, Interview::hint, "no question is open; call ask() first");
        refused(interview, it -> it.submit(Language.PYTHON, SECRET), "the latest question takes no code; call answer");
        refused(interview, Interview::report, "only after finish(); the interview is still open");
    }

    @Test
    void ask_whileAQuestionIsPending_isRefused() {
        Interview interview = open();
        interview.ask();
        refused(interview, Interview::ask, "a question waits for an answer; call answer(...) or submit(...) first");
        refused(interview, it -> it.submit(Language.PYTHON, SECRET), "the latest question takes no code");
    }

    @Test
    void answer_twice_isRefused() {
        Interview interview = open();
        interview.ask();
        interview.answer("alpha");
        refused(interview, it -> it.answer(SECRET), "call ask() first");
        refused(interview, Interview::hint, "call ask() first");
    }

    @Test
    void everyCall_afterFinish_isRefused() {
        Interview interview = open();
        interview.ask();
        interview.answer("alpha");
        interview.finish();
        refusedAfterTheEnd(interview, "the interview has ended; read report(), or open a new interview");
        assertThat(interview.report().questions()).hasSize(1);
    }

    @Test
    void everyCall_afterAbandon_isRefused() {
        Interview interview = open();
        interview.ask();
        interview.abandon("the line broke");
        refusedAfterTheEnd(interview, "the interview has ended; open a new interview");
        refused(interview, Interview::report, "the interview is abandoned");
        assertThat(interview.state().status()).isEqualTo(InterviewStatus.ABANDONED);
    }

    @Test
    void answer_ofBadText_isRefusedAndTheQuestionStaysOpen() {
        Interview interview = open();
        interview.ask();
        for (String text :
                List.of("", " ", "\n\t\u2003", SECRET.repeat(120_000), "x".repeat(Answer.MOST_CHARACTERS + 1))) {
            invalid(interview, it -> it.answer(text), "an answer must have 1 to 20000 characters");
        }
        assertThat(interview.state().pending()).isPresent();
        interview.answer("x".repeat(Answer.MOST_CHARACTERS));
        assertThat(interview.state().pending()).isEmpty();
    }

    @Test
    void answer_withHalfASurrogatePair_isTheSameLiveAndStored(@TempDir Path directory) {
        PrepAi prepAi = prepAi().interviews(InterviewStore.directory(directory)).build();
        Interview interview = prepAi.open(SPEC.role("half \ud83d of a pair"));
        interview.ask();
        interview.answer("half \ud83d of a pair");
        assertThat(prepAi.resume(interview.id()).state()).isEqualTo(interview.state());
        assertThat(interview.transcript())
                .last()
                .isEqualTo(new Turn(
                        Speaker.CANDIDATE,
                        "half \ud83d of a pair",
                        interview.transcript().get(1).at()));
    }

    @Test
    void spec_withTooLongText_isRefused() {
        assertThatThrownBy(() -> SPEC.candidate(SECRET.repeat(50)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("candidate may have at most 200 characters, has 450; shorten it");
        assertThatThrownBy(() -> SPEC.role("x".repeat(201))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> SPEC.jobDescription("x".repeat(50_001))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void abandon_withLongReason_isRefused() {
        Interview interview = open();
        invalid(
                interview,
                it -> it.abandon(SECRET.repeat(100)),
                "a reason may have at most 500 characters; shorten it");
        interview.abandon("x".repeat(500));
    }

    @Test
    void names_thatAreUnknown_areRefusedWithThoseThatExist() {
        assertThatThrownBy(() -> Language.of(SECRET))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("python, javascript")
                .hasMessageNotContaining(SECRET);
        assertThatThrownBy(() -> InterviewType.of(SECRET))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("GOOGLE_SDE")
                .hasMessageContaining("CODING")
                .hasMessageNotContaining(SECRET);
        assertThat(Language.of("Python")).isEqualTo(Language.PYTHON);
        assertThat(InterviewType.of(" google sde ")).isEqualTo(InterviewType.GOOGLE_SDE);
    }

    @Test
    void attachCv_thatCannotBeRead_isRefusedWithRemedy() {
        Interview interview = open();
        byte[] cut = ("%PDF-1.7\n" + SECRET).getBytes(StandardCharsets.UTF_8);
        invalid(interview, it -> it.attachCv(cut), "the CV cannot be read: the file is damaged; export it again");
        invalid(interview, it -> it.attachCv(new byte[0]), "the CV cannot be read: it is empty");
        invalid(interview, it -> it.attachCv(new byte[11 << 20]), "the CV cannot be read: it is too large");
        for (CvResult.Reason reason : CvResult.Reason.values()) {
            Interview other = prepAi().cvParser(document -> new CvResult.Unreadable(reason))
                    .ids(() -> "iv-" + reason)
                    .build()
                    .open(SPEC);
            invalid(other, it -> it.attachCv(new byte[] {1}), "the CV cannot be read: " + reason.remedy());
        }
    }

    @Test
    void attachCv_replacesTheOneOfTheSpec() {
        Interview interview = prepAi().build().open(SPEC.cv(CV));
        assertThat(interview.state().cv()).contains(CV);
        Cv read = interview.attachCv(
                "Grace Example\ngrace@example.org\n\nSkills\nJava, Kafka\n".getBytes(StandardCharsets.UTF_8));
        assertThat(interview.state().cv()).contains(read);
        assertThat(read.skills()).contains("Java");
    }

    @Test
    void submit_withoutARunner_isRefusedWithRemedy() {
        Interview interview = withoutRunner().build().open(SPEC);
        askCode(interview);
        refused(
                interview,
                it -> it.submit(Language.PYTHON, SECRET),
                "no code runner is set; add prepai-sandbox and call");
    }

    @Test
    void submit_ofBadSource_isRefused() {
        Interview interview = open();
        askCode(interview);
        invalid(interview, it -> it.submit(Language.PYTHON, " \n"), "a submission must have 1 to 262144 bytes");
        invalid(
                interview,
                it -> it.submit(Language.PYTHON, SECRET.repeat(120_000)),
                "a submission must have 1 to 262144 bytes");
    }

    @Test
    void submit_whenTheRunnerIsBusy_recordsNothingAndCanBeRepeated() {
        Interview interview = open();
        askCode(interview);
        InterviewState before = interview.state();
        Throwable thrown = catchThrowable(() -> interview.submit(Language.PYTHON, "busy " + SECRET));
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        CodeRunnerException.class,
                        e -> assertThat(e.isRetryable()).isTrue())
                .hasMessageNotContaining(SECRET);
        unchanged(interview, before);
        CodeSubmission submission = interview.submit(Language.PYTHON, "right");
        assertThat(submission.verdict()).isEqualTo(new Verdict.Accepted());
    }

    @Test
    void submit_whenTheRunnerFails_isRecordedButCountsForNothing() {
        Interview interview = open();
        askCode(interview);

        CodeSubmission failed = interview.submit(Language.PYTHON, "broken");

        assertThat(failed.verdict()).isEqualTo(new Verdict.JudgeFailed("the worker broke the protocol"));
        InterviewState state = interview.state();
        assertThat(state.latest().orElseThrow().submissions()).containsExactly(failed);
        assertThat(state.latest().orElseThrow().bestSubmission()).isEmpty();
        assertThat(Scorecard.scores(state.latest().orElseThrow())).isEmpty();
        refused(interview, Interview::ask, "a question waits for an answer");
        assertThat(interview.submit(Language.PYTHON, "right").accepted()).isTrue();
        assertThat(interview.ask()).isPresent();
    }

    @Test
    void run_ofOwnInput_tellsWhatCameBackAndRecordsNothing() {
        Interview interview = open();
        refused(
                interview,
                it -> it.run(Language.PYTHON, "right", List.of("[[1, 2]]")),
                "the latest question takes no code");
        askCode(interview);
        InterviewState before = interview.state();

        Execution execution = interview.run(Language.PYTHON, "right", List.of("[[1, 2]]", "[[7]]"));

        assertThat(execution.outcomes())
                .containsExactly(
                        new CallOutcome.Returned(IntNode.valueOf(3)), new CallOutcome.Returned(NullNode.getInstance()));
        unchanged(interview, before);
    }

    @Test
    void run_ofInputThatDoesNotFit_isRefused() {
        Interview interview = open();
        askCode(interview);
        for (String input : List.of("", "[[1, 2], 3]", "[[1, 2]", "{}", "7")) {
            invalid(interview, it -> it.run(Language.PYTHON, "right", List.of(input)), "the input");
        }
    }

    @Test
    void submit_mayBeRepeatedUntilTheNextAsk() {
        Interview interview = open();
        askCode(interview);
        assertThat(interview.submit(Language.PYTHON, "wrong").accepted()).isFalse();
        assertThat(interview.submit(Language.JAVASCRIPT, "right").accepted()).isTrue();
        assertThat(interview.state().latest().orElseThrow().submissions()).hasSize(2);
        assertThat(interview.ask().orElseThrow().probe()).isPresent();
        interview.answer("alpha beta gamma");
        assertThat(interview.ask().orElseThrow().number()).isEqualTo(3);
        refused(interview, it -> it.submit(Language.PYTHON, SECRET), "the latest question takes no code");
    }

    @Test
    void submit_tooOften_isRefusedWithRemedy() {
        Interview interview = open();
        askCode(interview);
        for (int i = 0; i < 50; i++) {
            interview.submit(Language.PYTHON, "wrong");
        }
        refused(interview, it -> it.submit(Language.PYTHON, SECRET), "at most 50 submissions; call ask() to go on");
    }

    @Test
    void answer_whenTheEvaluatorFails_recordsNothingAndCanBeRepeated() {
        boolean[] fails = {true};
        AnswerEvaluator evaluator = (question, answer) -> {
            if (fails[0]) {
                throw new IllegalStateException("the model is away");
            }
            return TestQuestions.evaluate(question, answer);
        };
        Interview interview = prepAi().answerEvaluator(evaluator).build().open(SPEC);
        interview.ask();
        InterviewState before = interview.state();
        assertThatThrownBy(() -> interview.answer("alpha")).isInstanceOf(IllegalStateException.class);
        unchanged(interview, before);
        fails[0] = false;
        Evaluation evaluation = interview.answer("alpha");
        assertThat(interview.state().latest().orElseThrow().evaluation()).contains(evaluation);
    }

    @Test
    void ask_whenTheGeneratorFails_recordsNothing() {
        Interview interview = prepAi().questionGenerator(request -> {
                    throw new IllegalStateException("the model is away");
                })
                .build()
                .open(SPEC);
        InterviewState before = interview.state();
        assertThatThrownBy(interview::ask).isInstanceOf(IllegalStateException.class);
        unchanged(interview, before);
    }

    @Test
    void ask_whenTheGeneratorHasNothing_ends() {
        Interview interview =
                prepAi().questionGenerator(request -> Optional.empty()).build().open(SPEC);
        assertThat(interview.ask()).isEmpty();
        assertThat(interview.finish().overall()).isEmpty();
    }

    @Test
    void call_afterAnotherWriter_conflictsAndSucceedsAfterResume() {
        PrepAi prepAi = prepAi().build();
        Interview one = prepAi.open(SPEC);
        Interview other = prepAi.resume(one.id());
        one.ask();
        InterviewState before = other.state();
        assertThatThrownBy(other::ask)
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("resume it and repeat");
        assertThat(other.state()).isEqualTo(before);
        Interview resumed = prepAi.resume(one.id());
        assertThat(resumed.state()).isEqualTo(one.state());
        resumed.answer("alpha");
    }

    @Test
    void call_afterErasure_doesNotResurrect() {
        PrepAi prepAi = prepAi().build();
        Interview interview = prepAi.open(SPEC);
        prepAi.erase(interview.id());
        assertThatThrownBy(interview::ask).isInstanceOf(UnknownInterviewException.class);
        assertThat(prepAi.summaries()).isEmpty();
    }

    @Test
    void listener_seesEachEventAfterItIsDurable_inOrder() {
        List<InterviewEvent> seen = new ArrayList<>();
        Interview interview = prepAi().listener((id, event) -> {
                    seen.add(event);
                    assertThat(store.load(id)).isEqualTo(seen);
                })
                .build()
                .open(SPEC);
        runToTheEnd(interview);
        assertThat(seen).hasSizeGreaterThan(12).isEqualTo(store.load(interview.id()));
    }

    @Test
    void listener_thatThrows_doesNotBreakTheInterviewOrOtherListeners() {
        List<InterviewEvent> seen = new ArrayList<>();
        Interview interview = prepAi().listener((id, event) -> {
                    throw new IllegalStateException(SECRET);
                })
                .listener((id, event) -> InterviewTest.<RuntimeException>throwUnchecked(new IOException(SECRET)))
                .listener((id, event) -> seen.add(event))
                .build()
                .open(SPEC);
        runToTheEnd(interview);
        assertThat(seen).isEqualTo(store.load(interview.id()));
        assertThat(interview.state().status()).isEqualTo(InterviewStatus.FINISHED);
    }

    @Test
    void listener_hearsNothingOfAFailedCall() {
        List<InterviewEvent> seen = new ArrayList<>();
        Interview interview =
                prepAi().listener((id, event) -> seen.add(event)).build().open(SPEC);
        assertThatThrownBy(() -> interview.answer("too early")).isInstanceOf(InterviewStateException.class);
        assertThat(seen).hasSize(1);
    }

    @Test
    void hint_givesOneAfterTheOther_andCountsThemInTheAnswer() {
        List<Answer> evaluated = new ArrayList<>();
        Interview interview = prepAi().answerEvaluator((question, answer) -> {
                    evaluated.add(answer);
                    return TestQuestions.evaluate(question, answer);
                })
                .build()
                .open(SPEC);
        String id = interview.ask().orElseThrow().question().id();
        assertThat(interview.hint()).contains("First hint for " + id + ".");
        assertThat(interview.hint()).contains("Second hint for " + id + ".");
        assertThat(interview.hint()).isEmpty();
        assertThat(store.load(interview.id())).as("no hint is no event").hasSize(4);
        interview.answer("alpha beta gamma");
        assertThat(evaluated).containsExactly(new Answer(List.of("alpha beta gamma"), 2));
        askCode(interview);
        assertThat(interview.state().hints()).isZero();
    }

    @Test
    void hints_costFivePercentOfTheContent() {
        QuestionBank bank = QuestionBank.standard();
        AnswerEvaluator evaluator = AnswerEvaluator.offline(bank);
        Question question = bank.find("hash-table-collisions").orElseThrow();
        double[] points = new double[6];
        for (int hints = 0; hints < points.length; hints++) {
            Evaluation evaluation = evaluator.evaluate(question, new Answer(List.of(question.reference()), hints));
            points[hints] = evaluation
                    .scores()
                    .getOrDefault(question.competency(), Score.certain(0))
                    .points();
        }
        assertThat(points[1]).isCloseTo(0.95 * points[0], offset(1e-9));
        assertThat(points[4]).isCloseTo(0.80 * points[0], offset(1e-9));
        assertThat(points[5]).isEqualTo(points[4]);
    }

    @Test
    void answer_toFollowUp_isEvaluatedTogetherWithTheFirst() {
        Interview interview = open();
        interview.ask();
        interview.answer("alpha");
        Prompt followUp = interview.ask().orElseThrow();
        assertThat(followUp.number()).isEqualTo(1);
        assertThat(followUp.text()).isEqualTo("What about point b?");
        Evaluation evaluation = interview.answer("beta");
        assertThat(evaluation.keyPoints()).filteredOn(result -> result.made()).hasSize(2);
        assertThat(interview.state().latest().orElseThrow().answer()).contains(new Answer(List.of("alpha", "beta"), 0));
        assertThat(interview.transcript())
                .extracting(Turn::speaker)
                .containsExactly(Speaker.INTERVIEWER, Speaker.CANDIDATE, Speaker.INTERVIEWER, Speaker.CANDIDATE);
    }

    @Test
    void close_changesNothing() {
        PrepAi prepAi = prepAi().build();
        Interview interview = prepAi.open(SPEC);
        interview.ask();
        interview.close();
        interview.close();
        assertThat(prepAi.resume(interview.id()).state()).isEqualTo(interview.state());
    }

    @Test
    void finish_withAPendingQuestion_countsOnlyWhatWasAnswered() {
        Interview interview = open();
        interview.ask();
        interview.answer("alpha beta gamma points=9");
        interview.ask();
        assertThat(interview.finish().overall().orElseThrow().points()).isEqualTo(9);
    }

    private void refusedAfterTheEnd(Interview interview, String message) {
        List<Consumer<Interview>> calls = List.of(
                Interview::ask,
                it -> it.answer(SECRET),
                it -> it.answer(""),
                Interview::hint,
                it -> it.submit(Language.PYTHON, SECRET),
                it -> it.attachCv(CV),
                it -> it.attachCv(new byte[0]),
                Interview::finish,
                it -> it.abandon(SECRET));
        calls.forEach(call -> refused(interview, call, message));
    }

    private void refused(Interview interview, Consumer<Interview> call, String message) {
        recordsNothing(interview, call, InterviewStateException.class, message);
    }

    private void invalid(Interview interview, Consumer<Interview> call, String message) {
        recordsNothing(interview, call, InvalidInputException.class, message);
    }

    private void recordsNothing(
            Interview interview, Consumer<Interview> call, Class<? extends Exception> type, String message) {
        InterviewState before = interview.state();
        assertThatThrownBy(() -> call.accept(interview))
                .isInstanceOf(type)
                .hasMessageContaining(message)
                .hasMessageNotContaining(SECRET);
        unchanged(interview, before);
    }

    private void unchanged(Interview interview, InterviewState before) {
        assertThat(interview.state()).isEqualTo(before);
        assertThat(InterviewState.of(interview.id(), store.load(interview.id())))
                .isEqualTo(before);
    }

    private static void askCode(Interview interview) {
        while (interview.state().pending().isEmpty()
                || interview.state().pending().get().question().problem().isEmpty()) {
            if (interview.state().pending().isPresent()) {
                interview.answer("alpha beta gamma");
            }
            interview.ask();
        }
    }

    private static void runToTheEnd(Interview interview) {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = Candidate.act(interview);
        }
    }

    private Interview open() {
        return prepAi().build().open(SPEC);
    }

    private PrepAi.Builder prepAi() {
        return withoutRunner().codeRunner(new FakeCodeRunner(TestQuestions.all()));
    }

    private PrepAi.Builder withoutRunner() {
        int[] opened = {0};
        return PrepAi.builder()
                .interviews(store)
                .questionBank(QuestionBank.of(TestQuestions.all()))
                .answerEvaluator(TestQuestions::evaluate)
                .clock(new TickingClock(0))
                .ids(() -> "iv-" + ++opened[0]);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> void throwUnchecked(Exception e) throws E {
        throw (E) e;
    }
}
