package dev.prepai.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.prepai.error.CodeRunnerException;
import dev.prepai.internal.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Programs that pass all tests are run on inputs that nobody has seen. */
final class GeneratedTestsTest {
    private static final String GENERATOR = "def generate(seed, size): return [1000 * size + seed % 7]";
    private static final String REFERENCE = "def double_it(n): return 2 * n";
    private static final String HONEST = "def double_it(n): return n + n";
    private static final String TABLE = "def double_it(n): return {1001: 2002, 1002: 2004, 1003: 2006}.get(n, 0)";
    private static final CodingProblem PROBLEM = problem(GENERATOR, Map.of(Language.PYTHON, REFERENCE));

    private final FakePrograms programs = new FakePrograms()
            .with(GENERATOR, GeneratedTestsTest::generate)
            .with(REFERENCE, FakePrograms::doubled)
            .with(HONEST, FakePrograms::doubled)
            .with(TABLE, arguments -> {
                int number = arguments.get(0).asInt();
                return FakePrograms.returned(number <= 1003 ? 2 * number : 0);
            });
    private final SettableClock clock = new SettableClock();
    private final Judge judge =
            Judge.builder(programs).withoutCalibration().clock(clock).build();

    @Test
    void judge_ofAnHonestProgram_acceptsIt() {
        CodeSubmission submission = judge.judge(PROBLEM, Language.PYTHON, HONEST, 42);

        assertThat(submission.accepted()).isTrue();
        GeneratedCheck check = submission.generated().orElseThrow();
        assertThat(check).isEqualTo(new GeneratedCheck(42, 6, 6, new Verdict.Accepted(), List.of()));
        assertThat(check.hardCoded()).isFalse();
        assertThat(submission.share()).isEqualTo(1);
        assertThat(submission.elapsed()).as("of both runs").isEqualTo(FakePrograms.ELAPSED.multipliedBy(2));
    }

    @Test
    void judge_ofAProgramThatKnowsTheTestsOnly_rejectsItAndShowsTheEvidence() {
        CodeSubmission submission = judge.judge(PROBLEM, Language.PYTHON, TABLE);

        assertThat(submission.passed()).isEqualTo(3);
        assertThat(submission.verdict()).isEqualTo(new Verdict.WrongAnswer());
        GeneratedCheck check = submission.generated().orElseThrow();
        assertThat(check.passed()).isZero();
        assertThat(check.hardCoded()).isTrue();
        assertThat(check.literalTests()).containsExactly(1, 2, 3);
        assertThat(submission.share()).as("of the generated tests alone").isZero();
    }

    @Test
    void judge_ofAProgramThatIsMerelyWrong_rejectsItWithoutSuspicion() {
        String wrong = "def double_it(n): return n + min(n, 1003)";
        programs.with(wrong, arguments -> {
            int number = arguments.get(0).asInt();
            return FakePrograms.returned(number + Math.min(number, 1003));
        });

        CodeSubmission submission = judge.judge(PROBLEM, Language.PYTHON, wrong);

        assertThat(submission.verdict()).isEqualTo(new Verdict.WrongAnswer());
        assertThat(submission.generated().orElseThrow().hardCoded()).isFalse();
        assertThat(submission.share()).as("3 of 9").isEqualTo(3 / 9.0);
    }

    @Test
    void judge_whenAGeneratedInputMakesItCrash_hidesTheMessage() {
        programs.with(
                HONEST,
                arguments -> arguments.get(0).asInt() > 1003
                        ? new CallOutcome.Raised("ValueError: " + arguments, OptionalInt.of(1))
                        : FakePrograms.doubled(arguments));

        CodeSubmission submission = judge.judge(PROBLEM, Language.PYTHON, HONEST);

        assertThat(submission.verdict()).isEqualTo(new Verdict.Crashed("in a hidden test", OptionalInt.empty()));
    }

    @Test
    void judge_whenAGeneratedInputTakesTooLong_countsTheRestAsFailed() {
        programs.with(
                HONEST,
                arguments -> arguments.get(0).asInt() > 20_000
                        ? new CallOutcome.Exceeded(Limit.CPU_TIME)
                        : FakePrograms.doubled(arguments));

        GeneratedCheck check =
                judge.judge(PROBLEM, Language.PYTHON, HONEST).generated().orElseThrow();

        assertThat(check.passed()).as("sizes 5 and 10, then 20").isEqualTo(2);
        assertThat(check.cases()).isEqualTo(6);
        assertThat(check.verdict()).isEqualTo(new Verdict.LimitExceeded(Limit.CPU_TIME));
    }

    @Test
    void judge_ofAProgramThatFailsATest_generatesNothing() {
        programs.with(HONEST, arguments -> FakePrograms.returned(0));

        assertThat(judge.judge(PROBLEM, Language.PYTHON, HONEST).generated()).isEmpty();
        assertThat(programs.requests()).hasSize(1);
    }

    @Test
    void judge_ofTheSameSeed_makesTheSameInputsOnce() {
        judge.judge(PROBLEM, Language.PYTHON, HONEST, 1);
        judge.judge(PROBLEM, Language.PYTHON, HONEST, 1);
        judge.judge(PROBLEM, Language.PYTHON, HONEST, 2);

        assertThat(programs.requests(GENERATOR)).hasSize(2);
        assertThat(programs.requests(REFERENCE)).hasSize(2);
        assertThat(programs.requests(GENERATOR).get(0).calls())
                .isNotEqualTo(programs.requests(GENERATOR).get(1).calls());
        List<CodeRequest> runs = programs.requests(HONEST);
        assertThat(runs).hasSize(6);
        assertThat(runs.get(3).calls()).isEqualTo(runs.get(1).calls());
        assertThat(runs.get(5).calls()).isNotEqualTo(runs.get(1).calls());

        Judge another = Judge.builder(programs).build();
        another.judge(PROBLEM, Language.PYTHON, HONEST, 1);
        assertThat(programs.requests(GENERATOR).get(2).calls())
                .isEqualTo(programs.requests(GENERATOR).get(0).calls());
    }

    @Test
    void judge_runsTheGeneratorWithSeedsAndSizes() {
        judge.judge(PROBLEM, Language.PYTHON, HONEST);

        CodeRequest request = programs.requests(GENERATOR).get(0);
        assertThat(request.program().language()).isEqualTo(Language.PYTHON);
        assertThat(request.program().entry()).isEqualTo(new EntryPoint.Function("generate"));
        assertThat(request.calls()).extracting(call -> call.get(1).asInt()).containsExactly(5, 10, 20, 40, 5, 10);
        assertThat(request.calls()).extracting(call -> call.get(0)).doesNotHaveDuplicates();
    }

    @Test
    void judge_ofAnotherLanguage_takesTheReferenceThatThereIs() {
        assertThat(judge.judge(PROBLEM, Language.JAVASCRIPT, HONEST).generated())
                .isPresent();
        assertThat(programs.requests(REFERENCE).get(0).program().language()).isEqualTo(Language.PYTHON);
    }

    @Test
    void judge_neverHandsAnExpectedValueToTheRunner() {
        judge.judge(PROBLEM, Language.PYTHON, TABLE);

        assertThat(programs.requests()).hasSize(4);
        for (CodeRequest request : programs.requests()) {
            for (List<JsonNode> call : request.calls()) {
                assertThat(call).hasSize(request.program().source().equals(GENERATOR) ? 2 : 1);
                assertThat(call.get(0).asInt()).isNotIn(2002, 2004, 2006);
            }
        }
    }

    @Test
    void judge_whenTheGeneratorFails_acceptsWithoutTheCheck() {
        for (CallOutcome failure : List.of(
                new CallOutcome.Raised("NameError", OptionalInt.of(1)),
                new CallOutcome.Returned(TextNode.valueOf("not arguments")),
                new CallOutcome.Exceeded(Limit.MEMORY))) {
            programs.with(GENERATOR, arguments -> failure);
            Judge fresh = Judge.builder(programs).build();

            CodeSubmission submission = fresh.judge(PROBLEM, Language.PYTHON, HONEST);

            assertThat(submission.accepted()).isTrue();
            assertThat(submission.generated()).isEmpty();
        }
    }

    @Test
    void judge_whenTheGeneratorFailed_triesAgainAfterAMinute() {
        programs.with(GENERATOR, arguments -> new CallOutcome.Exceeded(Limit.CALL_TIME));
        judge.judge(PROBLEM, Language.PYTHON, HONEST);
        programs.with(GENERATOR, GeneratedTestsTest::generate);

        clock.advance(Duration.ofSeconds(60));
        assertThat(judge.judge(PROBLEM, Language.PYTHON, HONEST).generated()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(judge.judge(PROBLEM, Language.PYTHON, HONEST).generated()).isPresent();
    }

    @Test
    void judge_runsItsOwnProgramsWithMoreTime() {
        judge.judge(PROBLEM, Language.PYTHON, HONEST);

        assertThat(programs.requests(GENERATOR).get(0).limits().cpu()).isEqualTo(Duration.ofSeconds(8));
        assertThat(programs.requests(REFERENCE).get(0).limits().total()).isEqualTo(Duration.ofSeconds(60));
        assertThat(programs.requests(HONEST)).extracting(CodeRequest::limits).containsOnly(Limits.standard());
    }

    @Test
    void judge_whenTheReferenceFails_acceptsWithoutTheCheck() {
        programs.with(REFERENCE, arguments -> new CallOutcome.Refused());

        CodeSubmission submission = judge.judge(PROBLEM, Language.PYTHON, HONEST);

        assertThat(submission.accepted()).isTrue();
        assertThat(submission.generated()).isEmpty();
    }

    @Test
    void judge_whenTheRunnerFailsOnTheGenerator_acceptsWithoutTheCheck() {
        programs.with(GENERATOR, arguments -> {
            throw new CodeRunnerException("no worker");
        });

        assertThat(judge.judge(PROBLEM, Language.PYTHON, HONEST).generated()).isEmpty();
        assertThat(programs.requests(GENERATOR)).as("with a second attempt").hasSize(2);
    }

    @Test
    void judge_whenTheRunnerIsBusyWithTheGenerator_tellsTheCaller() {
        programs.with(GENERATOR, arguments -> {
            throw CodeRunnerException.busy("full");
        });

        assertThatThrownBy(() -> judge.judge(PROBLEM, Language.PYTHON, HONEST)).isInstanceOf(CodeRunnerException.class);
        programs.with(GENERATOR, GeneratedTestsTest::generate);
        assertThat(judge.judge(PROBLEM, Language.PYTHON, HONEST).generated()).isPresent();
    }

    @Test
    void judge_whenTheRunnerFailsOnTheGeneratedTests_doesNotAcceptUnchecked() {
        programs.with(HONEST, arguments -> {
            if (arguments.get(0).asInt() > 1003) {
                throw new CodeRunnerException("no worker");
            }
            return FakePrograms.doubled(arguments);
        });

        assertThat(judge.judge(PROBLEM, Language.PYTHON, HONEST).judged()).isFalse();
    }

    @Test
    void judge_withoutGeneratorOrReferenceOrWish_checksNothing() {
        assertThat(judge.judge(problem("", Map.of(Language.PYTHON, REFERENCE)), Language.PYTHON, HONEST)
                        .generated())
                .isEmpty();
        assertThat(judge.judge(problem(GENERATOR, Map.of()), Language.PYTHON, HONEST)
                        .generated())
                .isEmpty();
        assertThat(new Judge(programs, Limits.standard())
                        .judge(PROBLEM, Language.PYTHON, HONEST)
                        .generated())
                .isEmpty();
        assertThat(programs.requests(GENERATOR)).isEmpty();
    }

    @Test
    void judge_whereSeveralValuesAreRight_checksNothing() {
        CodingProblem several = new CodingProblem(
                "Any",
                PROBLEM.signature(),
                new Comparison.AnyOf(),
                List.of(new TestCase(
                        List.of(IntNode.valueOf(1)),
                        Json.mapper().createArrayNode().add(2).add(3))),
                List.of(),
                GENERATOR,
                PROBLEM.references(),
                List.of(),
                PROBLEM.complexity());

        assertThat(judge.judge(several, Language.PYTHON, HONEST).accepted()).isTrue();
        assertThat(programs.requests(GENERATOR)).isEmpty();
    }

    @Test
    void generatedTests_areZeroToTwenty() {
        for (int count : new int[] {-1, 21}) {
            assertThatThrownBy(() -> Judge.builder(programs).generatedTests(count))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        Judge thorough = Judge.builder(programs).generatedTests(20).build();
        assertThat(thorough.judge(PROBLEM, Language.PYTHON, HONEST)
                        .generated()
                        .orElseThrow()
                        .cases())
                .isEqualTo(20);
    }

    private static CallOutcome generate(List<JsonNode> arguments) {
        int number = 1000 * arguments.get(1).asInt() + arguments.get(0).asInt() % 7;
        return new CallOutcome.Returned(Json.mapper().createArrayNode().add(number));
    }

    /** Doubles 1001, 1002 and 1003. */
    private static CodingProblem problem(String generator, Map<Language, String> references) {
        CodingProblem like = TestProblems.generated(1, 0, generator, references);
        return new CodingProblem(
                like.title(),
                like.signature(),
                like.comparison(),
                List.of(test(1001)),
                List.of(test(1002), test(1003)),
                generator,
                references,
                List.of(),
                like.complexity());
    }

    private static TestCase test(int number) {
        return new TestCase(List.of(IntNode.valueOf(number)), IntNode.valueOf(2 * number));
    }
}
