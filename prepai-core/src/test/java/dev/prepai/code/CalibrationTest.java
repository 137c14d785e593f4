package dev.prepai.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.prepai.error.CodeRunnerException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time limits that follow from what the reference solution needs. */
final class CalibrationTest {
    private static final String SOURCE = "def double_it(n): return n + n";
    private static final String REFERENCE = "def double_it(n): return 2 * n";
    private static final CodingProblem PROBLEM = TestProblems.generated(2, 1, "", Map.of(Language.PYTHON, REFERENCE));
    private static final Calibration CALIBRATION =
            new Calibration(Duration.ofSeconds(1), 4, Duration.ofSeconds(8), Duration.ofMinutes(10));

    private final FakePrograms programs =
            new FakePrograms().with(SOURCE, FakePrograms::doubled).with(REFERENCE, FakePrograms::doubled);
    private final SettableClock clock = new SettableClock();
    private final Judge judge =
            Judge.builder(programs).calibration(CALIBRATION).clock(clock).build();

    @ParameterizedTest
    @CsvSource({
        "100, 1000, 2000, 15000",
        "250, 1000, 2000, 15000",
        "500, 2000, 4000, 15000",
        "1000, 4000, 8000, 30000",
        "2500, 8000, 16000, 60000"
    })
    void judge_derivesTheLimitsFromTheReference(long reference, long cpu, long call, long total) {
        programs.costing(REFERENCE, cpu(reference));

        CodeSubmission submission = judge.judge(PROBLEM, Language.PYTHON, SOURCE);

        assertThat(submission.limit())
                .contains(new TimeLimit(
                        Duration.ofMillis(cpu), Duration.ofMillis(call), Optional.of(Duration.ofMillis(reference))));
        Limits limits = programs.requests(SOURCE).get(0).limits();
        assertThat(limits.cpu()).isEqualTo(Duration.ofMillis(cpu));
        assertThat(limits.call()).isEqualTo(Duration.ofMillis(call));
        assertThat(limits.total()).isEqualTo(Duration.ofMillis(total));
        assertThat(limits.outputBytes()).isEqualTo(Limits.standard().outputBytes());
    }

    @Test
    void judge_runsTheReferenceOnTheSameTestsWithTheGreatestLimits() {
        judge.judge(PROBLEM, Language.PYTHON, SOURCE);

        CodeRequest measured = programs.requests(REFERENCE).get(0);
        assertThat(measured.calls()).isEqualTo(programs.requests(SOURCE).get(0).calls());
        assertThat(measured.limits().cpu()).isEqualTo(CALIBRATION.ceiling());
    }

    @Test
    void judge_whereProcessorTimeIsNotKnown_takesTheWallTime() {
        programs.costing(REFERENCE, new Usage(Duration.ofMillis(600), Duration.ZERO, 0, 0));

        assertThat(judge.judge(PROBLEM, Language.PYTHON, SOURCE)
                        .limit()
                        .orElseThrow()
                        .reference())
                .contains(Duration.ofMillis(600));
    }

    @Test
    void judge_measuresOnceAndAgainWhenThatIsLongAgo() {
        programs.costing(REFERENCE, cpu(500));
        judge.judge(PROBLEM, Language.PYTHON, SOURCE);
        programs.costing(REFERENCE, cpu(1_000));
        clock.advance(Duration.ofMinutes(10));

        assertThat(limit()).isEqualTo(Duration.ofSeconds(2));
        assertThat(programs.requests(REFERENCE)).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        assertThat(limit()).isEqualTo(Duration.ofSeconds(4));
        assertThat(programs.requests(REFERENCE)).hasSize(2);
    }

    @Test
    void judge_inALanguageWithoutReference_keepsTheStandardLimits() {
        CodeSubmission submission = judge.judge(PROBLEM, Language.JAVASCRIPT, SOURCE);

        assertThat(submission.limit())
                .contains(new TimeLimit(Duration.ofSeconds(2), Duration.ofSeconds(4), Optional.empty()));
        assertThat(programs.requests(REFERENCE)).isEmpty();
    }

    @Test
    void judge_whenTheReferenceFails_keepsTheStandardLimits() {
        for (CallOutcome ending :
                new CallOutcome[] {new CallOutcome.Exceeded(Limit.CPU_TIME), new CallOutcome.Refused()}) {
            programs.with(REFERENCE, arguments -> ending);
            Judge fresh = Judge.builder(programs).calibration(CALIBRATION).build();

            CodeSubmission submission = fresh.judge(PROBLEM, Language.PYTHON, SOURCE);

            assertThat(submission.accepted()).isTrue();
            assertThat(submission.limit().orElseThrow().cpu()).isEqualTo(Duration.ofSeconds(2));
        }
    }

    @Test
    void judge_whenTheReferenceFailed_measuresAgainAfterAMinute() {
        programs.with(REFERENCE, arguments -> new CallOutcome.Exceeded(Limit.CALL_TIME));
        judge.judge(PROBLEM, Language.PYTHON, SOURCE);
        programs.with(REFERENCE, FakePrograms::doubled).costing(REFERENCE, cpu(1_000));

        clock.advance(Duration.ofSeconds(60));
        assertThat(limit()).isEqualTo(Duration.ofSeconds(2));
        clock.advance(Duration.ofSeconds(1));
        assertThat(limit()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void judge_whenTheReferenceCannotBeRun_keepsTheStandardLimitsAndJudges() {
        programs.failing(new CodeRunnerException("one")).failing(new CodeRunnerException("two"));

        CodeSubmission submission = judge.judge(PROBLEM, Language.PYTHON, SOURCE);

        assertThat(submission.accepted()).isTrue();
        assertThat(submission.limit().orElseThrow().reference()).isEmpty();
    }

    @Test
    void judge_whenTheRunnerIsBusyWithTheReference_tellsTheCallerAndMeasuresLater() {
        programs.failing(CodeRunnerException.busy("full"));

        assertThatThrownBy(() -> judge.judge(PROBLEM, Language.PYTHON, SOURCE)).isInstanceOf(CodeRunnerException.class);
        programs.costing(REFERENCE, cpu(500));
        assertThat(limit()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void new_withValuesThatMakeNoSense_isRefused() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new Calibration(Duration.ZERO, 2, second, second))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Calibration(second, 2, Duration.ofMillis(999), second))
                .isInstanceOf(IllegalArgumentException.class);
        for (double factor : new double[] {1, Double.NaN, 1_001, -2}) {
            assertThatThrownBy(() -> new Calibration(second, factor, second, second))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("factor");
        }
    }

    private Duration limit() {
        return judge.judge(PROBLEM, Language.PYTHON, SOURCE)
                .limit()
                .orElseThrow()
                .cpu();
    }

    private static Usage cpu(long milliseconds) {
        return new Usage(Duration.ofMillis(2 * milliseconds), Duration.ofMillis(milliseconds), 0, 0);
    }
}
