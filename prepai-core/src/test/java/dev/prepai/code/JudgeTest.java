package dev.prepai.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.prepai.error.CodeRunnerException;
import dev.prepai.error.InvalidInputException;
import dev.prepai.internal.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class JudgeTest {
    private static final String SOURCE = "def double_it(n):\n    return 2 * n\n";
    private static final Usage USAGE = new Usage(Duration.ofMillis(3), Duration.ofMillis(2), 1_000, 50);
    private static final Duration RUN = Duration.ofMillis(40);

    private final FakeRunner runner = new FakeRunner();
    private final Judge judge = new Judge(runner, Limits.standard());

    @Test
    void judge_whenEveryValueIsRight_accepts() {
        runner.outcomes(returned(2), returned(4), returned(6));

        CodeSubmission submission = judge.judge(TestProblems.doubling(2, 1), Language.PYTHON, SOURCE);

        assertThat(submission.verdict()).isEqualTo(new Verdict.Accepted());
        assertThat(submission.accepted()).isTrue();
        assertThat(submission.passed()).isEqualTo(3);
        assertThat(submission.share()).isEqualTo(1);
        assertThat(submission.language()).isEqualTo(Language.PYTHON);
        assertThat(submission.source()).isEqualTo(SOURCE);
        assertThat(submission.elapsed()).isEqualTo(RUN);
        assertThat(submission.isolation()).contains(Isolation.IN_PROCESS);
        assertThat(submission.metrics()).isEqualTo(CodeMetrics.of(Language.PYTHON, SOURCE));
        assertThat(submission.tests()).extracting(TestResult::number).containsExactly(1, 2, 3);
        assertThat(submission.tests()).extracting(TestResult::usage).containsExactly(USAGE, USAGE, Usage.NONE);
    }

    @Test
    void judge_handsTheRunnerAllArgumentsAndNoExpectedValue() {
        runner.outcomes(returned(2), returned(4), returned(6));

        judge.judge(TestProblems.doubling(2, 1), Language.JAVASCRIPT, SOURCE);

        CodeRequest request = runner.requests.get(0);
        assertThat(runner.requests).hasSize(1);
        assertThat(request.program().entry()).isEqualTo(new EntryPoint.Function("doubleIt"));
        assertThat(request.program().language()).isEqualTo(Language.JAVASCRIPT);
        assertThat(request.program().source()).isEqualTo(SOURCE);
        assertThat(request.limits()).isEqualTo(Limits.standard());
        assertThat(request.calls())
                .containsExactly(
                        List.<JsonNode>of(IntNode.valueOf(1)),
                        List.<JsonNode>of(IntNode.valueOf(2)),
                        List.<JsonNode>of(IntNode.valueOf(3)));
    }

    @Test
    void judge_withEveryKindOfOutcome_givesEachItsVerdict() {
        runner.outcomes(
                returned(2),
                returned(5),
                ended(new CallOutcome.Raised("ValueError: no", OptionalInt.of(2))),
                ended(new CallOutcome.Refused()),
                ended(new CallOutcome.DidNotLoad("SyntaxError", OptionalInt.of(1))),
                ended(new CallOutcome.Exceeded(Limit.CALL_TIME)),
                ended(new CallOutcome.Exceeded(Limit.MEMORY)),
                ended(new CallOutcome.Exceeded(Limit.OUTPUT)),
                ended(new CallOutcome.Exceeded(Limit.RESULT)));

        CodeSubmission submission = judge.judge(TestProblems.doubling(9, 0), Language.PYTHON, SOURCE);

        assertThat(submission.tests())
                .extracting(TestResult::verdict)
                .containsExactly(
                        new Verdict.Accepted(),
                        new Verdict.WrongAnswer(),
                        new Verdict.Crashed("ValueError: no", OptionalInt.of(2)),
                        new Verdict.Refused(),
                        new Verdict.DidNotLoad("SyntaxError", OptionalInt.of(1)),
                        new Verdict.LimitExceeded(Limit.CALL_TIME),
                        new Verdict.LimitExceeded(Limit.MEMORY),
                        new Verdict.LimitExceeded(Limit.OUTPUT),
                        new Verdict.LimitExceeded(Limit.RESULT));
        assertThat(submission.tests())
                .extracting(result -> result.verdict().code())
                .containsExactly("AC", "WA", "RE", "RE", "CE", "TLE", "MLE", "OLE", "OLE");
        assertThat(submission.tests())
                .extracting(result -> result.verdict().description())
                .doesNotHaveDuplicates();
        assertThat(submission.tests().get(2).verdict().description()).isEqualTo("Error in line 2: ValueError: no");
        assertThat(submission.tests().get(4).verdict().description()).isEqualTo("Does not load in line 1: SyntaxError");
        assertThat(submission.verdict()).as("that of the first failing test").isEqualTo(new Verdict.WrongAnswer());
        assertThat(submission.accepted()).isFalse();
        assertThat(submission.passed()).isEqualTo(1);
    }

    @Test
    void judge_whenTheRunEndedEarly_marksTheRestAsNotRun() {
        runner.outcomes(returned(2), ended(new CallOutcome.Exceeded(Limit.CALL_TIME)));

        CodeSubmission submission = judge.judge(TestProblems.doubling(2, 2), Language.PYTHON, SOURCE);

        assertThat(submission.tests())
                .extracting(TestResult::verdict)
                .containsExactly(
                        new Verdict.Accepted(),
                        new Verdict.LimitExceeded(Limit.CALL_TIME),
                        new Verdict.NotRun(),
                        new Verdict.NotRun());
        assertThat(submission.tests()).extracting(TestResult::hidden).containsExactly(false, false, true, true);
        assertThat(submission.verdict()).isEqualTo(new Verdict.LimitExceeded(Limit.CALL_TIME));
        assertThat(submission.share()).isEqualTo(0.25);
        assertThat(new Verdict.NotRun().code()).isEqualTo("--");
        assertThat(new Verdict.NotRun().description()).isEqualTo("Not run");
    }

    @Test
    void judge_whenNothingWasRun_doesNotAccept() {
        runner.outcomes();

        CodeSubmission submission = judge.judge(TestProblems.doubling(1, 0), Language.PYTHON, SOURCE);

        assertThat(submission.verdict()).isEqualTo(new Verdict.NotRun());
        assertThat(submission.accepted()).isFalse();
    }

    @Test
    void judge_showsValueAndOutputOfVisibleTestsOnly() {
        runner.outcomes(returned(IntNode.valueOf(7), "debug 1"), returned(IntNode.valueOf(8), "debug 2"));

        List<TestResult> tests = judge.judge(TestProblems.doubling(1, 1), Language.PYTHON, SOURCE)
                .tests();

        assertThat(tests.get(0).actual()).isEqualTo("7");
        assertThat(tests.get(0).output()).isEqualTo("debug 1");
        assertThat(tests.get(1).hidden()).isTrue();
        assertThat(tests.get(1).actual()).isEmpty();
        assertThat(tests.get(1).output()).isEmpty();
    }

    @Test
    void judge_whenCodeRaisesTheArgumentsOfAHiddenTest_doesNotShowThem() {
        runner.outcomes(
                ended(new CallOutcome.Raised("Exception: args were 1", OptionalInt.of(3))),
                ended(new CallOutcome.Raised("Exception: args were 2", OptionalInt.of(3))));

        List<TestResult> tests = judge.judge(TestProblems.doubling(1, 1), Language.PYTHON, SOURCE)
                .tests();

        assertThat(tests.get(0).verdict().description()).contains("args were 1");
        assertThat(tests.get(1).verdict().description()).isEqualTo("Error: in a hidden test");
    }

    @Test
    void judge_shortensWhatItShows() {
        runner.outcomes(returned(TextNode.valueOf("x".repeat(1_000)), "y".repeat(3_000)));

        TestResult result = judge.judge(TestProblems.doubling(1, 0), Language.PYTHON, SOURCE)
                .tests()
                .get(0);

        assertThat(result.actual()).hasSize(201).startsWith("\"xxx").endsWith("x\u2026");
        assertThat(result.output()).hasSize(2_001).endsWith("y\u2026");
    }

    @Test
    void judge_whenShortening_doesNotCutACharacterInTwo() {
        String emoji = "\uD83D\uDE00";
        runner.outcomes(returned(TextNode.valueOf(emoji.repeat(200)), emoji.repeat(2_000) + "z"));

        TestResult result = judge.judge(TestProblems.doubling(1, 0), Language.PYTHON, SOURCE)
                .tests()
                .get(0);

        assertThat(result.actual()).isEqualTo("\"" + emoji.repeat(99) + "\u2026");
        assertThat(result.output()).isEqualTo(emoji.repeat(1_000) + "\u2026");
    }

    @Test
    void judge_withBlankSource_tellsWhatIsAccepted() {
        for (String blank : List.of("", " \n\t ")) {
            assertThatThrownBy(() -> judge.judge(TestProblems.doubling(1, 0), Language.PYTHON, blank))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("1 to 262144 bytes")
                    .hasMessageContaining("only blanks");
        }
        assertThat(runner.requests).isEmpty();
    }

    @Test
    void judge_countsTheSourceInBytes() {
        Limits small = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 1, 8);
        Judge strict = new Judge(runner, small);
        runner.outcomes(returned(2));

        assertThat(strict.judge(TestProblems.doubling(1, 0), Language.PYTHON, "\u00e9\u00e9\u00e9\u00e9")
                        .accepted())
                .isTrue();
        assertThatThrownBy(
                        () -> strict.judge(TestProblems.doubling(1, 0), Language.PYTHON, "\u00e9\u00e9\u00e9\u00e9x"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("1 to 8 bytes, this one has 9");
    }

    @Test
    void judge_whenAVisibleTestFails_tellsWhereTheValueDiffers() {
        runner.outcomes(returned(5), returned(7));

        List<TestResult> tests = judge.judge(TestProblems.doubling(1, 1), Language.PYTHON, SOURCE)
                .tests();

        assertThat(tests.get(0).difference()).contains(new Difference("$", Optional.of("2"), Optional.of("5")));
        assertThat(tests.get(1).difference()).as("hidden").isEmpty();
    }

    @Test
    void judge_whenAVisibleTestCrashes_showsWhatItPrinted() {
        runner.outcomes(new CallReport(new CallOutcome.Raised("no", OptionalInt.of(1)), "got here", USAGE));

        TestResult result = judge.judge(TestProblems.doubling(1, 0), Language.PYTHON, SOURCE)
                .tests()
                .get(0);

        assertThat(result.output()).isEqualTo("got here");
        assertThat(result.usage()).isEqualTo(USAGE);
        assertThat(result.actual()).isEmpty();
    }

    @Test
    void judge_ofHiddenTests_leavesNothingOfThemInTheSubmission() throws JsonProcessingException {
        JsonNode secret = TextNode.valueOf("SECRET");
        CodingProblem problem = TestProblems.doubling(1, 0);
        CodingProblem hiding = new CodingProblem(
                problem.title(),
                problem.signature(),
                problem.comparison(),
                problem.visibleTests(),
                Collections.nCopies(4, new TestCase(List.of(secret), secret)),
                "",
                Map.of(),
                List.of(),
                problem.complexity());
        runner.outcomes(
                returned(2),
                returned(TextNode.valueOf("SECRET, or nearly"), "SECRET"),
                new CallReport(new CallOutcome.Raised("SECRET", OptionalInt.of(7)), "SECRET", USAGE),
                new CallReport(new CallOutcome.Refused(), "SECRET", USAGE),
                new CallReport(new CallOutcome.Exceeded(Limit.CPU_TIME), "SECRET", USAGE));

        CodeSubmission submission = judge.judge(hiding, Language.PYTHON, SOURCE);

        assertThat(Json.mapper().writeValueAsString(submission)).doesNotContain("SECRET");
        assertThat(submission.tests().subList(1, 5))
                .extracting(TestResult::usage)
                .containsOnly(Usage.NONE);
        assertThat(submission.tests().subList(1, 5))
                .extracting(result -> result.verdict().code())
                .containsExactly("WA", "RE", "RE", "TLE");
    }

    @Test
    void judge_withoutCalibration_tellsTheStandardLimit() {
        runner.outcomes(returned(2));

        assertThat(judge.judge(TestProblems.doubling(1, 0), Language.PYTHON, SOURCE)
                        .limit())
                .contains(new TimeLimit(Duration.ofSeconds(2), Duration.ofSeconds(4), Optional.empty()));
    }

    @Test
    void judge_passesItsOptionsOn() {
        RunOptions options = new RunOptions(5, Optional.of(Instant.EPOCH), false);
        runner.outcomes(returned(2));

        Judge.builder(runner).options(options).build().judge(TestProblems.doubling(1, 0), Language.PYTHON, SOURCE);

        assertThat(runner.requests).extracting(CodeRequest::options).containsOnly(options);
    }

    @Test
    void judge_whenTheRunnerFailsOnce_triesAgain() {
        FakePrograms programs = new FakePrograms()
                .with(SOURCE, FakePrograms::doubled)
                .failing(new CodeRunnerException("the worker broke the protocol"));

        CodeSubmission submission =
                new Judge(programs, Limits.standard()).judge(TestProblems.doubling(2, 1), Language.PYTHON, SOURCE);

        assertThat(submission.accepted()).isTrue();
        assertThat(submission.tests()).hasSize(3);
        assertThat(programs.requests()).hasSize(2);
    }

    @Test
    void judge_whenTheRunnerFailsTwice_saysThatTheJudgeFailed() {
        FakePrograms programs = new FakePrograms()
                .failing(new CodeRunnerException("first"))
                .failing(new CodeRunnerException("second", new IllegalStateException()));

        CodeSubmission submission =
                new Judge(programs, Limits.standard()).judge(TestProblems.doubling(1, 1), Language.PYTHON, SOURCE);

        assertThat(submission.verdict()).isEqualTo(new Verdict.JudgeFailed("second"));
        assertThat(submission.verdict().code()).isEqualTo("IE");
        assertThat(submission.verdict().description())
                .contains("submit it again")
                .doesNotContain("second");
        assertThat(submission.judged()).isFalse();
        assertThat(submission.accepted()).isFalse();
        assertThat(submission.source()).isEqualTo(SOURCE);
        assertThat(submission.isolation()).isEmpty();
        assertThat(submission.tests())
                .extracting(TestResult::verdict)
                .containsExactly(new Verdict.NotRun(), new Verdict.NotRun());
        assertThat(programs.requests()).hasSize(2);
    }

    @Test
    void judge_whenTheRunnerIsBusy_tellsTheCaller() {
        CodeRunnerException busy = CodeRunnerException.busy("the queue is full");
        FakePrograms programs = new FakePrograms().failing(busy);

        assertThatThrownBy(() -> new Judge(programs, Limits.standard())
                        .judge(TestProblems.doubling(1, 0), Language.PYTHON, SOURCE))
                .isSameAs(busy)
                .matches(e -> ((CodeRunnerException) e).isRetryable());
        assertThat(programs.requests()).hasSize(1);
    }

    @Test
    void judge_whenInterrupted_tellsTheCallerAndDoesNotTryAgain() {
        CodeRunnerException interrupted = new CodeRunnerException("the run was given up", new InterruptedException());
        FakePrograms programs = new FakePrograms().failing(interrupted);

        assertThatThrownBy(() -> new Judge(programs, Limits.standard())
                        .judge(TestProblems.doubling(1, 0), Language.PYTHON, SOURCE))
                .isSameAs(interrupted);
        assertThat(programs.requests()).hasSize(1);
    }

    @Test
    void judge_stoppingAtTheFirstFailure_doesNotRunTheRest() {
        FakePrograms programs = new FakePrograms()
                .with(
                        SOURCE,
                        arguments -> FakePrograms.returned(arguments.get(0).asInt() == 2 ? 0 : 2));

        CodeSubmission submission = Judge.builder(programs)
                .stopAtFirstFailure()
                .build()
                .judge(TestProblems.doubling(4, 0), Language.PYTHON, SOURCE);

        assertThat(submission.tests())
                .extracting(TestResult::verdict)
                .containsExactly(
                        new Verdict.Accepted(),
                        new Verdict.WrongAnswer(),
                        new Verdict.NotRun("an earlier test failed"),
                        new Verdict.NotRun("an earlier test failed"));
        assertThat(submission.verdict()).isEqualTo(new Verdict.WrongAnswer());
        assertThat(programs.requests()).hasSize(1);
    }

    @Test
    void judge_stoppingAtTheFirstFailure_ignoresWhatARunnerReportsBeyondIt() {
        runner.outcomes(returned(2), returned(0), returned(6));

        List<TestResult> tests = Judge.builder(runner)
                .stopAtFirstFailure()
                .build()
                .judge(TestProblems.doubling(3, 0), Language.PYTHON, SOURCE)
                .tests();

        assertThat(tests).extracting(result -> result.verdict().code()).containsExactly("AC", "WA", "--");
    }

    @Test
    void judge_ofACustomComparison_asksThePredicateOfThatName() {
        CodingProblem problem =
                TestProblems.compared(TestProblems.doubling(1, 1), new Comparison.Custom("more-than-argument"));
        Judge checking = Judge.builder(runner)
                .checker(
                        "more-than-argument",
                        (test, actual) ->
                                actual.asInt() > test.arguments().get(0).asInt())
                .build();
        runner.outcomes(returned(2), returned(1));

        List<TestResult> tests =
                checking.judge(problem, Language.PYTHON, SOURCE).tests();

        assertThat(tests).extracting(TestResult::passed).containsExactly(true, false);
        runner.outcomes(returned(0), returned(3));
        tests = checking.judge(problem, Language.PYTHON, SOURCE).tests();
        assertThat(tests).extracting(TestResult::passed).containsExactly(false, true);
        assertThat(tests.get(0).difference()).contains(new Difference("$", Optional.empty(), Optional.of("0")));
    }

    @Test
    void judge_ofACustomComparisonItDoesNotHave_tellsTheRemedy() {
        CodingProblem problem = TestProblems.compared(TestProblems.doubling(1, 0), new Comparison.Custom("tree"));

        assertThatThrownBy(() -> judge.judge(problem, Language.PYTHON, SOURCE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tree")
                .hasMessageContaining("checker(name, predicate)");
    }

    @Test
    void judge_whenAPredicateThrows_saysThatTheJudgeFailed() {
        CodingProblem problem = TestProblems.compared(TestProblems.doubling(1, 0), new Comparison.Custom("tree"));
        FakePrograms programs =
                new FakePrograms().with(SOURCE, arguments -> new CallOutcome.Returned(TextNode.valueOf("SECRET")));
        Judge checking = Judge.builder(programs)
                .checker("tree", (test, actual) -> {
                    throw new IllegalArgumentException(actual.asText());
                })
                .build();

        Verdict verdict = checking.judge(problem, Language.PYTHON, SOURCE).verdict();

        assertThat(verdict)
                .isEqualTo(new Verdict.JudgeFailed(
                        "the checker of the host failed with java.lang.IllegalArgumentException"));
    }

    private static CallReport returned(int value) {
        return returned(IntNode.valueOf(value), "");
    }

    private static CallReport returned(JsonNode value, String output) {
        return new CallReport(new CallOutcome.Returned(value), output, USAGE);
    }

    private static CallReport ended(CallOutcome outcome) {
        return new CallReport(outcome, "", Usage.NONE);
    }

    private static final class FakeRunner implements CodeRunner {
        private final List<CodeRequest> requests = new ArrayList<>();
        private List<CallReport> outcomes = List.of();

        void outcomes(CallReport... next) {
            outcomes = Arrays.asList(next);
        }

        @Override
        public Execution run(CodeRequest request, CallListener listener) {
            requests.add(request);
            return new Execution(outcomes, Isolation.IN_PROCESS, RUN);
        }
    }
}
