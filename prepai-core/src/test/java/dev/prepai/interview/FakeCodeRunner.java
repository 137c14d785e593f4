package dev.prepai.interview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.prepai.code.CallOutcome;
import dev.prepai.code.CodeRequest;
import dev.prepai.code.CodeRunner;
import dev.prepai.code.Execution;
import dev.prepai.code.Language;
import dev.prepai.code.TestCase;
import dev.prepai.error.CodeRunnerException;
import dev.prepai.question.Question;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows the answers instead of running anything: a source that contains {@code right} returns what is expected, {@code broken}
 * breaks the runner, every other source returns null.
 */
public final class FakeCodeRunner implements CodeRunner {
    private final Map<String, Map<List<JsonNode>, JsonNode>> answers = new HashMap<>();

    /** Creates a runner that knows the problems among the questions. */
    public FakeCodeRunner(List<Question> questions) {
        questions.stream().flatMap(question -> question.problem().stream()).forEach(problem -> {
            for (Language language : Language.values()) {
                Map<List<JsonNode>, JsonNode> expected = new HashMap<>();
                for (TestCase test : problem.tests()) {
                    expected.put(test.arguments(), test.expected());
                }
                answers.put(language.functionName(problem.signature().name()), expected);
            }
        });
    }

    @Override
    public Execution run(CodeRequest request) {
        if (request.source().contains("broken")) {
            throw new CodeRunnerException("no worker is free; repeat the call");
        }
        Map<List<JsonNode>, JsonNode> expected =
                request.source().contains("right") ? answers.getOrDefault(request.function(), Map.of()) : Map.of();
        List<CallOutcome> outcomes = request.calls().stream()
                .map(arguments -> (CallOutcome) new CallOutcome.Returned(
                        expected.getOrDefault(arguments, NullNode.getInstance()), "", Duration.ofMillis(3)))
                .toList();
        return new Execution(outcomes, "none", Duration.ofMillis(50));
    }
}
