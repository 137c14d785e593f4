package dev.prepai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.prepai.code.CallOutcome;
import dev.prepai.code.CallReport;
import dev.prepai.code.CodeRequest;
import dev.prepai.code.EntryPoint;
import dev.prepai.code.Language;
import dev.prepai.code.Limits;
import dev.prepai.code.Program;
import dev.prepai.code.RunOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CountedRunTest {
    private static final TrustedInProcessRunner RUNNER = new TrustedInProcessRunner();

    /** Long enough for a busy machine. */
    private static final Limits LIMITS = Limits.standard()
            .withCall(Duration.ofSeconds(30), Duration.ofSeconds(60))
            .withTotal(Duration.ofSeconds(120));

    @AfterAll
    static void close() {
        RUNNER.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    void steps_ofEachCall_startFromZero(Language language) {
        String source = language == Language.PYTHON
                ? "for i in range(1000): pass\ndef solution(n):\n    for i in range(n): pass\n    return n"
                : "for (let i = 0; i < 1000; i++);\nfunction solution(n) { for (let i = 0; i < n; i++) n += 0; return n; }";

        List<CallReport> reports = counted(language, source, 200, 100, 200);

        assertThat(reports.get(0).outcome()).isEqualTo(new CallOutcome.Returned(IntNode.valueOf(200)));
        assertThat(steps(reports.get(0))).isEqualTo(steps(reports.get(2)));
        assertThat(steps(reports.get(0)) - steps(reports.get(1))).isBetween(100L, 300L);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    void steps_ofAGenerator_areThoseOfItsElements(Language language) {
        String source = language == Language.PYTHON
                ? "def solution(n):\n    for i in range(n):\n        yield i"
                : "function* solution(n) { for (let i = 0; i < n; i++) yield i; }";

        List<CallReport> reports = counted(language, source, 100);

        assertThat(((CallOutcome.Returned) reports.get(0).outcome()).value()).hasSize(100);
        assertThat(steps(reports.get(0))).isGreaterThanOrEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    void steps_unlessAskedFor_areZero(Language language) {
        String source = language == Language.PYTHON
                ? "def solution(n):\n    return '__steps__' in globals()"
                : "function solution(n) { return !Array.prototype.fill.toString().includes('native'); }";

        CallReport report = run(language, source, RunOptions.STANDARD, 1).get(0);

        assertThat(steps(report)).isZero();
        assertThat(((CallOutcome.Returned) report.outcome()).value().booleanValue())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    void error_inACountedRun_hasItsLine(Language language) {
        String source = language == Language.PYTHON
                ? "def solution(n):\n    'text'\n    items = [n]\n    return items.index(n + 1)"
                : "function solution(n) {\n\n  const items = [n];\n  return items.map(item => item.x.y);\n}";

        CallOutcome outcome = counted(language, source, 1).get(0).outcome();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        CallOutcome.Raised.class,
                        raised -> assertThat(raised.line()).isEqualTo(OptionalInt.of(4)));
    }

    @Test
    void programTooDeepToRewrite_runsWithoutACount() {
        String source = "def solution(n):\n    return n" + " + 0 * (n".repeat(60) + ")".repeat(60);
        String deep = "def solution(n):\n    return n" + " + 1 - 1".repeat(700);

        assertThat(counted(Language.PYTHON, source, 7).get(0).usage().steps()).isEqualTo(1);
        CallReport report = counted(Language.PYTHON, deep, 7).get(0);
        assertThat(report.outcome()).isEqualTo(new CallOutcome.Returned(IntNode.valueOf(7)));
        assertThat(report.usage().cpu()).isPositive();
    }

    @Test
    void programThatMakesTheCountSomethingElse_hasNone() {
        for (String count : List.of("'many'", "None", "float('nan')", "-5", "10**400", "lambda: 1")) {
            String source = "def solution(n):\n    globals()['__steps__'] = " + count + "\n    return n";

            CallReport report = counted(Language.PYTHON, source, 7).get(0);

            assertThat(report.outcome()).as(count).isEqualTo(new CallOutcome.Returned(IntNode.valueOf(7)));
            assertThat(steps(report)).as(count).isZero();
        }
    }

    private static long steps(CallReport report) {
        return report.usage().steps();
    }

    private static List<CallReport> counted(Language language, String source, int... arguments) {
        return run(language, source, RunOptions.STANDARD.countingSteps(), arguments);
    }

    private static List<CallReport> run(Language language, String source, RunOptions options, int... arguments) {
        List<List<JsonNode>> calls = Arrays.stream(arguments)
                .mapToObj(argument -> List.<JsonNode>of(IntNode.valueOf(argument)))
                .toList();
        Program program = new Program(language, source, new EntryPoint.Function("solution"));
        return RUNNER.run(new CodeRequest(program, calls, LIMITS, options)).calls();
    }
}
