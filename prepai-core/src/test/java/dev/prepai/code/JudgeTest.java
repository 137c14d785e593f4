package dev.prepai.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.prepai.error.CodeRunnerException;
import dev.prepai.error.InvalidInputException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class JudgeTest {
    private static final String SOURCE = "def double_it(n):\n    return 2 * n\n";
    private static final Duration CALL = Duration.ofMillis(3);
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
        assertThat(submission.isolation()).isEqualTo(Isolation.IN_PROCESS);
        assertThat(submission.metrics()).isEqualTo(CodeMetrics.of(Language.PYTHON, SOURCE));
        assertThat(submission.tests()).extracting(TestResult::number).containsExactly(1, 2, 3);
        assertThat(submission.tests()).extracting(TestResult::time).containsOnly(CALL);
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
    void judge_whenTheRunnerFails_passesItsExceptionOn() {
        CodeRunnerException failure = new CodeRunnerException("no worker", new IllegalStateException());
        Judge unlucky = new Judge(
                (request, listener) -> {
                    throw failure;
                },
                Limits.standard());

        assertThatThrownBy(() -> unlucky.judge(TestProblems.doubling(1, 0), Language.PYTHON, SOURCE))
                .isSameAs(failure);
    }

    private static CallReport returned(int value) {
        return returned(IntNode.valueOf(value), "");
    }

    private static CallReport returned(JsonNode value, String output) {
        return new CallReport(new CallOutcome.Returned(value), output, new Usage(CALL, CALL, 0, 0));
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
