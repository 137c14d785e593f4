package dev.prepai.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Groups of tests: points, dependencies, and which tests are run at all. */
final class TestGroupsTest {
    private static final String SOURCE = "def double_it(n):\n    return 2 * n\n";
    private static final CodingProblem PROBLEM = TestProblems.grouped(
            2,
            4,
            new TestGroup("examples", 0, List.of(1, 2), List.of()),
            new TestGroup("small", 30, List.of(3, 4), List.of("examples")),
            new TestGroup("large", 50, List.of(5), List.of("small")),
            new TestGroup("odd", 20, List.of(6), List.of()));

    @Test
    void judge_whenAllGroupsPass_earnsAllPointsInOneRun() {
        FakePrograms programs = failingOn(Set.of());

        CodeSubmission submission = judge(programs);

        assertThat(submission.accepted()).isTrue();
        assertThat(submission.points()).isEqualTo(100);
        assertThat(submission.maximumPoints()).isEqualTo(100);
        assertThat(submission.share()).isEqualTo(1);
        assertThat(submission.groups())
                .containsExactly(
                        new GroupResult("examples", 0, true),
                        new GroupResult("small", 30, true),
                        new GroupResult("large", 50, true),
                        new GroupResult("odd", 20, true));
        assertThat(programs.requests()).hasSize(1);
    }

    @Test
    void judge_whenOneTestOfAGroupFails_earnsNothingForIt() {
        CodeSubmission submission = judge(failingOn(Set.of(6)));

        assertThat(submission.points()).isEqualTo(80);
        assertThat(submission.share()).isEqualTo(0.8);
        assertThat(submission.verdict()).isEqualTo(new Verdict.WrongAnswer());
        assertThat(submission.passed()).isEqualTo(5);
    }

    @Test
    void judge_whenAGroupFails_skipsThoseThatRequireItAndGoesOnWithTheOthers() {
        FakePrograms programs = failingOn(Set.of(3));

        CodeSubmission submission = judge(programs);

        assertThat(verdicts(submission)).containsExactly("AC", "AC", "WA", "AC", "--", "AC");
        assertThat(submission.tests().get(4).verdict()).isEqualTo(new Verdict.NotRun("it requires the group small"));
        assertThat(submission.points()).isEqualTo(20);
        assertThat(called(programs)).containsExactly(List.of(1, 2, 3, 4, 5, 6), List.of(6));
    }

    @Test
    void judge_whenTheFirstGroupFails_skipsTransitively() {
        CodeSubmission submission = judge(failingOn(Set.of(2)));

        assertThat(verdicts(submission)).containsExactly("AC", "WA", "--", "--", "--", "AC");
        assertThat(submission.tests().get(3).verdict()).isEqualTo(new Verdict.NotRun("it requires the group examples"));
        assertThat(submission.tests().get(4).verdict()).isEqualTo(new Verdict.NotRun("it requires the group small"));
        assertThat(submission.points()).isEqualTo(20);
    }

    @Test
    void judge_stoppingAtTheFirstFailure_endsTheGroupOnly() {
        FakePrograms programs = failingOn(Set.of(3));

        CodeSubmission submission =
                Judge.builder(programs).stopAtFirstFailure().build().judge(PROBLEM, Language.PYTHON, SOURCE);

        assertThat(verdicts(submission)).containsExactly("AC", "AC", "WA", "--", "--", "AC");
        assertThat(submission.tests().get(3).verdict()).isEqualTo(new Verdict.NotRun("an earlier test failed"));
    }

    @Test
    void judge_whenALimitEndsAGroup_runsTheOthersAnew() {
        FakePrograms programs = ending(3, new CallOutcome.Exceeded(Limit.CPU_TIME));

        CodeSubmission submission = judge(programs);

        assertThat(verdicts(submission)).containsExactly("AC", "AC", "TLE", "--", "--", "AC");
        assertThat(submission.tests().get(3).verdict()).isEqualTo(new Verdict.NotRun());
        assertThat(submission.verdict()).isEqualTo(new Verdict.LimitExceeded(Limit.CPU_TIME));
        assertThat(called(programs)).containsExactly(List.of(1, 2, 3, 4, 5, 6), List.of(6));
        assertThat(submission.elapsed()).isEqualTo(FakePrograms.ELAPSED.multipliedBy(2));
    }

    @Test
    void judge_ofSeveralRuns_sharesTheTotalTimeBetweenThem() {
        FakePrograms programs =
                ending(3, new CallOutcome.Exceeded(Limit.MEMORY)).taking(Duration.ofSeconds(10));

        judge(programs);

        assertThat(programs.requests())
                .extracting(request -> request.limits().total())
                .containsExactly(Duration.ofSeconds(15), Duration.ofSeconds(5));
    }

    @Test
    void judge_whenNoTimeIsLeft_doesNotRunTheRest() {
        FakePrograms programs =
                ending(3, new CallOutcome.Exceeded(Limit.CPU_TIME)).taking(Duration.ofSeconds(15));

        assertThat(verdicts(judge(programs))).containsExactly("AC", "AC", "TLE", "--", "--", "--");
        assertThat(programs.requests()).hasSize(1);
    }

    @Test
    void judge_whenTheTotalTimeIsUp_doesNotRunTheRest() {
        FakePrograms programs = ending(3, new CallOutcome.Exceeded(Limit.TOTAL_TIME));

        assertThat(verdicts(judge(programs))).containsExactly("AC", "AC", "TLE", "--", "--", "--");
        assertThat(programs.requests()).hasSize(1);
    }

    @Test
    void judge_ofAProgramThatDoesNotLoad_isNotRunAgain() {
        FakePrograms programs = ending(1, new CallOutcome.DidNotLoad("SyntaxError", OptionalInt.of(1)));

        CodeSubmission submission = judge(programs);

        assertThat(verdicts(submission)).containsExactly("CE", "--", "--", "--", "--", "--");
        assertThat(submission.verdict()).isEqualTo(new Verdict.DidNotLoad("SyntaxError", OptionalInt.of(1)));
        assertThat(submission.points()).isZero();
        assertThat(programs.requests()).hasSize(1);
    }

    @Test
    void judge_ofSeveralRuns_tellsTheWeakestIsolation() {
        FakePrograms programs = failingOn(Set.of()).isolatedBy(Isolation.SECCOMP);
        programs.with(SOURCE, arguments -> {
            int number = arguments.get(0).asInt();
            if (number == 3) {
                programs.isolatedBy(Isolation.PROCESS);
                return new CallOutcome.Exceeded(Limit.MEMORY);
            }
            programs.isolatedBy(Isolation.SECCOMP);
            return FakePrograms.returned(2 * number);
        });

        assertThat(judge(programs).isolation()).contains(Isolation.PROCESS);
    }

    @Test
    void judge_whenAGroupStandsBeforeTheTestsItPrecedes_listsResultsByNumber() {
        CodingProblem reversed = TestProblems.grouped(
                1,
                2,
                new TestGroup("hidden", 1, List.of(3, 2), List.of()),
                new TestGroup("shown", 1, List.of(1), List.of("hidden")));
        FakePrograms programs = failingOn(Set.of(2));

        CodeSubmission submission = new Judge(programs, Limits.standard()).judge(reversed, Language.PYTHON, SOURCE);

        assertThat(called(programs)).containsExactly(List.of(3, 2, 1));
        assertThat(verdicts(submission)).containsExactly("--", "WA", "AC");
        assertThat(submission.verdict()).as("that of a test that was run").isEqualTo(new Verdict.WrongAnswer());
    }

    @Test
    void judge_whenARunFailsOnceInTheMiddle_keepsWhatWasJudgedBefore() {
        FakePrograms programs = new FakePrograms();
        boolean[] failed = {false};
        programs.with(SOURCE, arguments -> {
            int number = arguments.get(0).asInt();
            if (number == 5 && !failed[0]) {
                failed[0] = true;
                throw new dev.prepai.error.CodeRunnerException("the worker died");
            }
            return FakePrograms.returned(2 * number);
        });

        CodeSubmission submission = judge(programs);

        assertThat(verdicts(submission)).containsOnly("AC").hasSize(6);
        assertThat(called(programs)).hasSize(2).containsOnly(List.of(1, 2, 3, 4, 5, 6));
    }

    private static CodeSubmission judge(FakePrograms programs) {
        return new Judge(programs, Limits.standard()).judge(PROBLEM, Language.PYTHON, SOURCE);
    }

    private static FakePrograms failingOn(Set<Integer> wrong) {
        return program(number -> FakePrograms.returned(wrong.contains(number) ? -1 : 2 * number));
    }

    private static FakePrograms ending(int last, CallOutcome outcome) {
        return program(number -> number == last ? outcome : FakePrograms.returned(2 * number));
    }

    private static FakePrograms program(Function<Integer, CallOutcome> program) {
        return new FakePrograms()
                .with(SOURCE, arguments -> program.apply(arguments.get(0).asInt()));
    }

    private static List<String> verdicts(CodeSubmission submission) {
        return submission.tests().stream()
                .map(result -> result.verdict().code())
                .toList();
    }

    /** Returns the first arguments of the calls of each run. */
    private static List<List<Integer>> called(FakePrograms programs) {
        return programs.requests().stream()
                .map(request -> request.calls().stream()
                        .map(arguments -> arguments.get(0))
                        .map(JsonNode::asInt)
                        .toList())
                .toList();
    }
}
