package dev.prepai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.prepai.code.CallOutcome;
import dev.prepai.code.CodeRequest;
import dev.prepai.code.CodeSubmission;
import dev.prepai.code.CodingProblem;
import dev.prepai.code.CodingProblem.WrongSolution;
import dev.prepai.code.EntryPoint;
import dev.prepai.code.Judge;
import dev.prepai.code.Language;
import dev.prepai.code.Limits;
import dev.prepai.code.Program;
import dev.prepai.code.TestCase;
import dev.prepai.code.Verdict;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every coding problem of the bank, with the sandbox that candidates get. */
class BankProblemsTest {
    private static ProcessSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = ProcessSandbox.builder()
                .workers(2)
                .cache(Path.of("target", "resource-cache"))
                .acquireTimeout(Duration.ofMinutes(2))
                .rehearsal(false)
                .build();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    static Stream<Question> problems() {
        return QuestionBank.standard().questions().stream()
                .filter(question -> question.problem().isPresent());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void references_areAcceptedAndWrongSolutionsAreNot(Question question) {
        CodingProblem problem = question.problem().orElseThrow();
        Judge judge = Judge.builder(sandbox).build();
        for (Map.Entry<Language, String> reference : problem.references().entrySet()) {
            CodeSubmission submission = judge.judge(problem, reference.getKey(), reference.getValue());
            assertThat(submission.verdict())
                    .as(question.id() + " in " + reference.getKey())
                    .isEqualTo(new Verdict.Accepted());
            assertThat(submission.generated().orElseThrow().passed())
                    .as(question.id() + " in " + reference.getKey() + ", on generated inputs")
                    .isEqualTo(6);
            assertThat(submission.limit().orElseThrow().reference()).isPresent();
        }
        for (WrongSolution wrong : problem.wrongSolutions()) {
            CodeSubmission submission = judge.judge(problem, wrong.language(), wrong.source());
            assertThat(submission.accepted())
                    .as(question.id() + ": " + wrong.mistake())
                    .isFalse();
            assertThat(submission.verdict())
                    .as(question.id() + ": " + wrong.mistake())
                    .isNotInstanceOf(Verdict.DidNotLoad.class);
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void references_agreeOnGeneratedInput(Question question) {
        CodingProblem problem = question.problem().orElseThrow();
        List<List<JsonNode>> generated = new ArrayList<>();
        Program generator = new Program(Language.PYTHON, problem.generator(), new EntryPoint.Function("generate"));
        for (CallOutcome outcome : run(generator, seedsAndSizes())) {
            List<JsonNode> arguments = new ArrayList<>();
            value(question, outcome).forEach(arguments::add);
            generated.add(arguments);
        }
        List<CallOutcome> python = reference(problem, Language.PYTHON, generated);
        List<CallOutcome> javaScript = reference(problem, Language.JAVASCRIPT, generated);

        assertThat(generated).hasSameSizeAs(seedsAndSizes());
        for (int i = 0; i < generated.size(); i++) {
            TestCase test = new TestCase(generated.get(i), value(question, python.get(i)));
            assertThat(problem.comparison().difference(value(question, javaScript.get(i)), test))
                    .as(question.id() + " for seed and size " + seedsAndSizes().get(i))
                    .isEmpty();
        }
    }

    private static List<CallOutcome> reference(CodingProblem problem, Language language, List<List<JsonNode>> calls) {
        String source = problem.references().getOrDefault(language, "");
        return run(problem.program(language, source), problem.calls(language, calls));
    }

    private static List<CallOutcome> run(Program program, List<List<JsonNode>> calls) {
        return sandbox.run(new CodeRequest(
                        program, calls, Limits.standard().withCall(Duration.ofSeconds(30), Duration.ofSeconds(60))))
                .outcomes();
    }

    private static JsonNode value(Question question, CallOutcome outcome) {
        assertThat(outcome).as(question.id()).isInstanceOf(CallOutcome.Returned.class);
        return ((CallOutcome.Returned) outcome).value();
    }

    private static List<List<JsonNode>> seedsAndSizes() {
        return Stream.of(List.of(1, 1), List.of(1, 2), List.of(2, 7), List.of(3, 40))
                .map(pair -> pair.stream().<JsonNode>map(IntNode::new).toList())
                .toList();
    }
}
