package dev.prepai.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.prepai.code.Comparison;
import dev.prepai.code.Language;
import dev.prepai.code.TestCase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Judges the reference solutions of MBPP, and mutants of them, on the sandbox and on CPython, and prints how often the verdicts
 * are equal. Takes the number of mutants per problem, by default 4, and the number of problems, by default all 427.
 */
public final class MbppConformance {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CHECK = "mbpp_check";
    /** Problems that expect lists in the order in which CPython happens to go through a set; they are compared in any order. */
    private static final Set<Integer> IN_ANY_ORDER = Set.of(579, 769);

    private static final Pattern EQUALITY = Pattern.compile("assert (.*) == (.*)");
    private static final long SEED = 20261121;

    private MbppConformance() {}

    /** Ends with status 1 when a reference solution is not accepted. */
    public static void main(String[] arguments) throws InterruptedException {
        int mutants = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4;
        int problems = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Integer.MAX_VALUE;
        List<JsonNode> chosen =
                problems().subList(0, Math.min(problems, problems().size()));
        boolean accepted;
        try (PeerEngine python = PeerEngine.cpython();
                Comparisons comparisons = new Comparisons(PeerEngine::cpython)) {
            System.out.println("Beside " + python.version() + ", on Java " + Runtime.version());
            List<Submission> references =
                    chosen.stream().map(MbppConformance::reference).toList();
            accepted = comparisons.accepted("references with their assert statements", references);
            accepted &= comparisons.accepted(
                    "references with calls compared on the host",
                    chosen.stream()
                            .flatMap(problem -> calls(problem, python).stream())
                            .toList());
            List<Comparisons.Change> changes = new ArrayList<>();
            for (JsonNode problem : chosen) {
                String code = code(problem);
                for (String mutant : Mutants.of(Language.PYTHON, code, mutants, SEED + changes.size())) {
                    changes.add(
                            new Comparisons.Change(judgedByAsserts(problem, mutant), Agreement.change(code, mutant)));
                }
            }
            comparisons.compare("mutants", changes);
        }
        System.exit(accepted ? 0 : 1);
    }

    private static List<JsonNode> problems() {
        try (InputStream in = Objects.requireNonNull(
                MbppConformance.class.getResourceAsStream("conformance/mbpp.json"), "mbpp.json")) {
            List<JsonNode> problems = new ArrayList<>();
            MAPPER.readTree(in).forEach(problems::add);
            return problems;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(JsonNode problem) {
        return problem.path("code").asText().replace("\r\n", "\n");
    }

    private static Submission reference(JsonNode problem) {
        return judgedByAsserts(problem, code(problem));
    }

    /** Appends a function that makes one assertion, so that each is a test of its own; it returns whether the assertion held. */
    private static Submission judgedByAsserts(JsonNode problem, String code) {
        StringBuilder source = new StringBuilder();
        problem.path("test_imports")
                .forEach(line -> source.append(line.asText()).append('\n'));
        source.append(code).append("\n\ndef ").append(CHECK).append("(number):\n    try:\n");
        List<TestCase> tests = new ArrayList<>();
        for (JsonNode statement : problem.path("test_list")) {
            source.append("        if number == ").append(tests.size()).append(":\n            ");
            source.append(assertion(problem, statement)).append('\n');
            tests.add(new TestCase(List.of(IntNode.valueOf(tests.size())), BooleanNode.TRUE));
        }
        source.append("    except AssertionError:\n        return False\n    return True\n");
        return new Submission(
                "MBPP " + problem.path("task_id").asInt(),
                Language.PYTHON,
                source.toString(),
                CHECK,
                tests,
                Comparison.EXACT);
    }

    private static String assertion(JsonNode problem, JsonNode statement) {
        String text = statement.asText().replace("\r\n", "\n").strip();
        return isInAnyOrder(problem) ? EQUALITY.matcher(text).replaceFirst("assert sorted($1) == sorted($2)") : text;
    }

    private static boolean isInAnyOrder(JsonNode problem) {
        return IN_ANY_ORDER.contains(problem.path("task_id").asInt());
    }

    /** Returns submissions for those tests that are plain calls with literals, one per function and kind of result. */
    private static List<Submission> calls(JsonNode problem, PeerEngine python) {
        ObjectNode question = MAPPER.createObjectNode();
        question.set("literals", problem.path("test_list"));
        Map<String, Submission> calls = new LinkedHashMap<>();
        try {
            for (JsonNode call : python.ask(question, Duration.ofMinutes(1)).path("calls")) {
                if (!call.isNull()) {
                    Submission submission = call(problem, call);
                    calls.merge(submission.function() + submission.comparison(), submission, MbppConformance::both);
                }
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("python3 does not answer", e);
        }
        return List.copyOf(calls.values());
    }

    private static Submission call(JsonNode problem, JsonNode call) {
        List<JsonNode> arguments = new ArrayList<>();
        call.path("args").forEach(arguments::add);
        return new Submission(
                "MBPP " + problem.path("task_id").asInt(),
                Language.PYTHON,
                code(problem),
                call.path("function").asText(),
                List.of(new TestCase(arguments, call.path("expected"))),
                call.path("set").asBoolean() || isInAnyOrder(problem) ? new Comparison.Unordered() : Comparison.EXACT);
    }

    private static Submission both(Submission one, Submission other) {
        List<TestCase> tests = new ArrayList<>(one.tests());
        tests.addAll(other.tests());
        return one.withTests(tests);
    }
}
