package dev.prepai.interview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.prepai.code.CallOutcome;
import dev.prepai.code.CallReport;
import dev.prepai.code.CodeRequest;
import dev.prepai.code.CodeRunner;
import dev.prepai.code.EntryPoint;
import dev.prepai.code.Execution;
import dev.prepai.code.Isolation;
import dev.prepai.code.Language;
import dev.prepai.code.TestCase;
import dev.prepai.code.Usage;
import dev.prepai.error.CodeRunnerException;
import dev.prepai.question.Question;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows the answers instead of running anything: a source that contains {@code right} returns what is expected, one that
 * starts with {@code broken} breaks the runner, with {@code busy} finds it busy; every other source returns null.
 */
public final class FakeCodeRunner implements CodeRunner {
    private static final Usage USAGE = new Usage(Duration.ofMillis(3), Duration.ofMillis(2), 1_000, 0);

    private final Map<EntryPoint, Map<List<JsonNode>, JsonNode>> answers = new HashMap<>();

    /** Creates a runner that knows the problems among the questions. */
    public FakeCodeRunner(List<Question> questions) {
        questions.stream().flatMap(question -> question.problem().stream()).forEach(problem -> {
            for (Language language : Language.values()) {
                Map<List<JsonNode>, JsonNode> expected = new HashMap<>();
                for (TestCase test : problem.tests()) {
                    expected.put(
                            problem.calls(language, List.of(test.arguments())).get(0), test.expected());
                }
                answers.put(problem.program(language, "").entry(), expected);
            }
        });
    }

    @Override
    public Execution run(CodeRequest request, CallListener listener) {
        if (request.program().source().startsWith("busy")) {
            throw CodeRunnerException.busy("no worker is free; repeat the call");
        }
        if (request.program().source().startsWith("broken")) {
            throw new CodeRunnerException("the worker broke the protocol");
        }
        Map<List<JsonNode>, JsonNode> expected = request.program().source().contains("right")
                ? answers.getOrDefault(request.program().entry(), Map.of())
                : Map.of();
        List<CallReport> calls = request.calls().stream()
                .map(arguments -> new CallReport(
                        new CallOutcome.Returned(expected.getOrDefault(arguments, NullNode.getInstance())), "", USAGE))
                .takeWhile(listener::goOn)
                .toList();
        return new Execution(calls, Isolation.IN_PROCESS, Duration.ofMillis(50));
    }
}
