package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.prepai.error.CodeRunnerException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes tests that nobody has seen: the problem's generator gives the arguments, its reference the expected values. */
final class GeneratedTests {
    private static final Logger LOGGER = LoggerFactory.getLogger(GeneratedTests.class);
    private static final int[] SIZES = {5, 10, 20, 40};
    private static final int MOST_KEPT = 500;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);
    /** Our own programs get more time, so that a machine under load does not switch the check off. */
    private static final int TRUSTED = 4;

    private final Runs runs;
    private final Limits limits;
    private final int count;
    private final Cache<Key, List<TestCase>> cases;

    private record Key(CodingProblem problem, long seed) {}

    GeneratedTests(Runs runs, Limits limits, int count, Clock clock) {
        this.runs = runs;
        this.limits = limits.times(TRUSTED);
        this.count = count;
        this.cases = new Cache<>(MOST_KEPT, tests -> tests.isEmpty() ? AFTER_A_FAILURE : KEPT, clock);
    }

    /**
     * Returns the tests of a problem that follow from a seed; none when it has no generator or no reference, when those fail, or
     * when only its fixed tests know which of several values are right.
     */
    List<TestCase> of(CodingProblem problem, long seed) {
        boolean possible = count > 0
                && !problem.generator().isBlank()
                && !problem.references().isEmpty()
                && !(problem.comparison() instanceof Comparison.AnyOf);
        return possible ? cases.get(new Key(problem, seed), () -> make(problem, seed)) : List.of();
    }

    private List<TestCase> make(CodingProblem problem, long seed) {
        try {
            Optional<List<TestCase>> made = generated(problem, seed).flatMap(each -> answered(problem, each));
            if (made.isPresent()) {
                return made.get();
            }
            LOGGER.warn(
                    "the generator or the reference of \"{}\" fails; submissions are not checked on generated inputs",
                    problem.title());
        } catch (CodeRunnerException e) {
            if (Runs.isForTheCaller(e)) {
                throw e;
            }
            LOGGER.warn(
                    "inputs for \"{}\" could not be generated; submissions are not checked on them", problem.title());
        }
        return List.of();
    }

    private Optional<List<List<JsonNode>>> generated(CodingProblem problem, long seed) {
        Program generator = new Program(Language.PYTHON, problem.generator(), new EntryPoint.Function("generate"));
        Random seeds = new Random(seed * 31 + problem.title().hashCode());
        List<List<JsonNode>> calls = IntStream.range(0, count)
                .mapToObj(i -> List.<JsonNode>of(
                        IntNode.valueOf(seeds.nextInt(1 << 30)), IntNode.valueOf(SIZES[i % SIZES.length])))
                .toList();
        return values(runs.run(runs.request(generator, calls, limits)), count)
                .filter(values -> values.stream().allMatch(JsonNode::isArray))
                .map(values -> values.stream()
                        .map(arguments -> arguments.valueStream().toList())
                        .toList())
                .filter(arguments -> arguments.stream().allMatch(problem::takes));
    }

    private Optional<List<TestCase>> answered(CodingProblem problem, List<List<JsonNode>> arguments) {
        Program reference = problem.reference().orElseThrow();
        Execution execution = runs.run(runs.request(reference, problem.calls(reference.language(), arguments), limits));
        return values(execution, arguments.size()).map(values -> {
            List<TestCase> tests = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                tests.add(new TestCase(arguments.get(i), values.get(i)));
            }
            return tests;
        });
    }

    /** Returns what all the calls returned; empty when one of them did not. */
    private static Optional<List<JsonNode>> values(Execution execution, int wanted) {
        List<JsonNode> values = execution.outcomes().stream()
                .flatMap(outcome -> outcome instanceof CallOutcome.Returned returned
                        ? Optional.of(returned.value()).stream()
                        : Optional.<JsonNode>empty().stream())
                .toList();
        return values.size() == wanted ? Optional.of(values) : Optional.empty();
    }
}
