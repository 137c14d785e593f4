package dev.prepai.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.prepai.code.CodingProblem;
import dev.prepai.code.CodingProblem.WrongSolution;
import dev.prepai.code.Comparison;
import dev.prepai.code.Form;
import dev.prepai.code.Language;
import dev.prepai.code.TestCase;
import dev.prepai.question.QuestionBank;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Judges JavaScript on the sandbox and on Node, and prints how often the verdicts are equal: the references and the wrong
 * solutions of the bank, programs written for this comparison whose expected values come from Node, and mutants of all of them.
 * Takes the number of mutants per program, by default 8.
 */
public final class JavaScriptConformance {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String HEADING = "//// ";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long SEED = 20261121;

    private JavaScriptConformance() {}

    /** Ends with status 1 when a correct program is not accepted. */
    public static void main(String[] arguments) throws InterruptedException {
        int mutants = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8;
        boolean accepted;
        try (PeerEngine node = PeerEngine.node();
                Comparisons comparisons = new Comparisons(PeerEngine::node)) {
            System.out.println("Beside Node " + node.version() + ", on Java " + Runtime.version());
            List<Submission> references = references();
            List<Submission> own = programs(node);
            List<Submission> wrong = wrongSolutions();
            accepted = comparisons.accepted("references of the bank", references);
            accepted &= comparisons.accepted("own programs, with the values of Node", own);
            List<Submission> all = new ArrayList<>(references);
            all.addAll(own);
            all.addAll(wrong);
            comparisons.compare(
                    "programs as they are",
                    all.stream()
                            .map(one -> new Comparisons.Change(one, "unchanged"))
                            .toList());
            List<Comparisons.Change> changes = new ArrayList<>();
            for (Submission program : all) {
                String source = program.source();
                for (String mutant : Mutants.of(Language.JAVASCRIPT, source, mutants, SEED + changes.size())) {
                    changes.add(new Comparisons.Change(program.withSource(mutant), Agreement.change(source, mutant)));
                }
            }
            comparisons.compare("mutants", changes);
        }
        System.exit(accepted ? 0 : 1);
    }

    private static List<CodingProblem> problems() {
        return QuestionBank.standard().questions().stream()
                .flatMap(question -> question.problem().stream())
                .filter(problem -> problem.form() instanceof Form.Function)
                .toList();
    }

    private static List<Submission> references() {
        return problems().stream()
                .map(problem -> submission(
                        problem,
                        problem.title(),
                        Objects.requireNonNull(problem.references().get(Language.JAVASCRIPT))))
                .toList();
    }

    private static List<Submission> wrongSolutions() {
        List<Submission> wrong = new ArrayList<>();
        for (CodingProblem problem : problems()) {
            for (WrongSolution solution : problem.wrongSolutions()) {
                if (solution.language() == Language.JAVASCRIPT) {
                    wrong.add(
                            submission(problem, problem.title() + ", wrong: " + solution.mistake(), solution.source()));
                }
            }
        }
        return wrong;
    }

    private static Submission submission(CodingProblem problem, String name, String source) {
        return new Submission(
                name,
                Language.JAVASCRIPT,
                source,
                Language.JAVASCRIPT.functionName(problem.signature().name()),
                problem.tests(),
                problem.comparison());
    }

    /** Reads the programs; each begins with its name and the arguments of its calls. */
    private static List<Submission> programs(PeerEngine node) {
        List<Submission> programs = new ArrayList<>();
        for (String part : resource("conformance/programs.js").split("(?m)^" + HEADING)) {
            if (!part.isBlank()) {
                programs.add(program(part, node));
            }
        }
        return programs;
    }

    private static Submission program(String part, PeerEngine node) {
        int blank = part.indexOf(' ');
        int end = part.indexOf('\n');
        List<TestCase> calls = new ArrayList<>();
        try {
            for (JsonNode call : MAPPER.readTree(part.substring(blank, end))) {
                List<JsonNode> arguments = new ArrayList<>();
                call.forEach(arguments::add);
                calls.add(new TestCase(arguments, MAPPER.nullNode()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Submission asked = new Submission(
                part.substring(0, blank),
                Language.JAVASCRIPT,
                part.substring(end + 1),
                "solution",
                calls,
                Comparison.EXACT);
        return asked.withTests(answered(asked, node.outcomes(asked, PATIENCE)));
    }

    private static List<TestCase> answered(Submission asked, JsonNode outcomes) {
        List<TestCase> tests = new ArrayList<>();
        for (TestCase call : asked.tests()) {
            JsonNode outcome = outcomes.path(tests.size());
            if (!outcome.path("kind").asText().equals("returned")) {
                throw new IllegalStateException(asked.name() + " fails on Node: " + outcome);
            }
            tests.add(new TestCase(call.arguments(), outcome.path("value")));
        }
        return tests;
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(JavaScriptConformance.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
