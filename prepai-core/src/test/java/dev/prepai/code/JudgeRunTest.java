package dev.prepai.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.prepai.error.CodeRunnerException;
import dev.prepai.error.InvalidInputException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** "Run" beside "submit": the candidate's program on inputs of the candidate's own. */
final class JudgeRunTest {
    private static final String SOURCE = "def double_it(n): return n + n";
    private static final String REFERENCE = "def double_it(n): return 2 * n";
    private static final CodingProblem PROBLEM = TestProblems.generated(1, 3, "", Map.of(Language.PYTHON, REFERENCE));

    private final FakePrograms programs = new FakePrograms()
            .with(
                    SOURCE,
                    arguments -> arguments.get(0).asInt() == 13
                            ? new CallOutcome.Raised("ValueError: 13", OptionalInt.of(1))
                            : FakePrograms.doubled(arguments))
            .with(REFERENCE, FakePrograms::doubled);
    private final Judge judge = new Judge(programs, Limits.standard());

    @Test
    void run_tellsWhatEachCallGavePrintedAndCost() {
        Execution execution = judge.run(PROBLEM, Language.PYTHON, SOURCE, inputs(7, 13, 9));

        assertThat(execution.calls())
                .containsExactly(
                        new CallReport(FakePrograms.returned(14), "printed [7]", FakePrograms.USAGE),
                        new CallReport(
                                new CallOutcome.Raised("ValueError: 13", OptionalInt.of(1)),
                                "printed [13]",
                                FakePrograms.USAGE),
                        new CallReport(FakePrograms.returned(18), "printed [9]", FakePrograms.USAGE));
        assertThat(programs.requests()).hasSize(1);
        assertThat(programs.requests().get(0).calls()).isEqualTo(inputs(7, 13, 9));
    }

    @Test
    void run_usesTheLimitsOfTheProblem() {
        programs.costing(REFERENCE, new Usage(Duration.ofSeconds(1), Duration.ofSeconds(1), 0, 0));

        Judge.builder(programs).build().run(PROBLEM, Language.PYTHON, SOURCE, inputs(7));

        assertThat(programs.requests(SOURCE).get(0).limits().cpu()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void runReference_tellsWhatShouldComeBack() {
        assertThat(judge.runReference(PROBLEM, inputs(7, 13)).orElseThrow().outcomes())
                .containsExactly(FakePrograms.returned(14), FakePrograms.returned(26));
        assertThat(judge.runReference(TestProblems.doubling(1, 0), inputs(7))).isEmpty();
    }

    @Test
    void run_ofTooManyOrTooLargeInputs_isRefused() {
        refused(List.of(), "1 to 20 inputs");
        refused(Collections.nCopies(21, inputs(1).get(0)), "1 to 20 inputs");
        List<JsonNode> large = List.of(TextNode.valueOf("x".repeat(100_000)));
        refused(List.of(large, large, large), "at most 262144 characters");
        assertThat(programs.requests()).isEmpty();
    }

    @Test
    void run_ofInputsOfAnotherForm_isRefused() {
        CodingProblem console =
                TestProblems.formed(new Form.Console(), PROBLEM.signature(), List.of(TextNode.valueOf("")));

        assertThatThrownBy(() -> judge.run(console, Language.PYTHON, SOURCE, inputs(7)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("CodingProblem.arguments");
    }

    @Test
    void run_ofBlankSource_isRefused() {
        assertThatThrownBy(() -> judge.run(PROBLEM, Language.PYTHON, " ", inputs(7)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("only blanks");
    }

    @Test
    void run_whenTheRunnerFailsTwice_throws() {
        CodeRunnerException second = new CodeRunnerException("second");
        programs.failing(new CodeRunnerException("first")).failing(second);

        assertThatThrownBy(() -> judge.run(PROBLEM, Language.PYTHON, SOURCE, inputs(7)))
                .isSameAs(second);
    }

    private void refused(List<List<JsonNode>> inputs, String message) {
        assertThatThrownBy(() -> judge.run(PROBLEM, Language.PYTHON, SOURCE, inputs))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
    }

    private static List<List<JsonNode>> inputs(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> List.<JsonNode>of(IntNode.valueOf(number)))
                .toList();
    }
}
