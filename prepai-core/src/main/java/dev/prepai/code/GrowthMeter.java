package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.prepai.code.growth.Growth;
import dev.prepai.code.growth.GrowthComparison;
import dev.prepai.code.growth.Measurement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Measures how the cost of a submission grows with the size of the input: runs it on inputs of the problem's generator, from
 * small to large until the time is used up, with its work counted.
 *
 * <p>Inputs and the growth of references are kept for the problems used last. Safe for use by several threads when the runner is.
 */
public final class GrowthMeter {
    /** Each about a third larger than the one before: 2, 3, 4, 5, 6, 8, 10, 13 and so on up to 8721. */
    private static final List<Integer> SIZES = IntStream.iterate(
                    2, size -> size < 10_000, size -> size + Math.max(1, size / 3))
            .boxed()
            .toList();

    /** The dearest of a few inputs of a size is nearer to the worst case than a single one. */
    private static final int INPUTS_PER_SIZE = 3;

    private static final int KEPT_PROBLEMS = 8;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    /** Wall time that suffices for generating and both measurements, once a worker is free. */
    static final Duration MOST = Duration.ofSeconds(12);

    private static final Duration GENERATING = Duration.ofSeconds(2);
    private static final Duration TIME = Duration.ofMillis(300);

    private final CodeRunner runner;
    private final Cache<String, List<Ladder.Input>> inputs;
    private final Cache<Reference, Growth> references;

    private record Reference(Program program, String generator) {}

    /** Creates a meter. */
    public GrowthMeter(CodeRunner runner) {
        this.runner = runner;
        Clock clock = Clock.systemUTC();
        inputs = new Cache<>(KEPT_PROBLEMS, made -> made.isEmpty() ? AFTER_A_FAILURE : KEPT, clock);
        references = new Cache<>(
                KEPT_PROBLEMS * Language.values().length,
                growth -> growth instanceof Growth.Unclear ? AFTER_A_FAILURE : KEPT,
                clock);
    }

    /**
     * Measures a submission, and the reference in the same language if there is one. It takes about a third of a second of
     * processor time, and more for a problem or a language that was not measured lately.
     *
     * @throws dev.prepai.error.CodeRunnerException if code could not be run for a reason that is not the candidate's
     */
    public GrowthComparison measure(CodingProblem problem, Language language, String source) {
        List<Ladder.Input> sized = named(problem, language, inputs.get(problem.generator(), () -> generate(problem)));
        Growth submission = growth(problem.program(language, source), sized);
        Optional<Growth> reference = Optional.ofNullable(problem.references().get(language))
                .map(text -> new Reference(problem.program(language, text), problem.generator()))
                .map(key -> references.get(key, () -> growth(key.program, sized)));
        return new GrowthComparison(submission, reference);
    }

    private static List<Ladder.Input> named(CodingProblem problem, Language language, List<Ladder.Input> sized) {
        List<List<JsonNode>> calls = problem.calls(
                language, sized.stream().map(Ladder.Input::arguments).toList());
        return IntStream.range(0, sized.size())
                .mapToObj(i -> new Ladder.Input(sized.get(i).size(), calls.get(i)))
                .toList();
    }

    private List<Ladder.Input> generate(CodingProblem problem) {
        List<Ladder.Input> calls = new ArrayList<>();
        for (int size : SIZES) {
            for (int seed = 0; seed < INPUTS_PER_SIZE; seed++) {
                calls.add(new Ladder.Input(size, List.of(IntNode.valueOf(seed), IntNode.valueOf(size))));
            }
        }
        Program generator = new Program(Language.PYTHON, problem.generator(), new EntryPoint.Function("generate"));
        List<Ladder.Input> sized = new ArrayList<>();
        new Ladder(calls, GENERATING)
                .climb(runner, generator, RunOptions.STANDARD)
                .forEach((size, reports) ->
                        reports.forEach(report -> sized.add(new Ladder.Input(size, arguments(report)))));
        return growing(sized);
    }

    /** A generator that has come to its largest input gives it again for every larger size; of that the size is not known. */
    private static List<Ladder.Input> growing(List<Ladder.Input> sized) {
        if (sized.isEmpty()) {
            return sized;
        }
        Ladder.Input last = sized.get(sized.size() - 1);
        int largest = sized.stream()
                .filter(input -> input.arguments().equals(last.arguments()))
                .mapToInt(Ladder.Input::size)
                .min()
                .orElseThrow();
        return largest == last.size()
                ? sized
                : sized.stream().filter(input -> input.size() < largest).toList();
    }

    private static List<JsonNode> arguments(CallReport report) {
        List<JsonNode> arguments = new ArrayList<>();
        ((CallOutcome.Returned) report.outcome()).value().forEach(arguments::add);
        return arguments;
    }

    private Growth growth(Program program, List<Ladder.Input> sized) {
        return Growth.of(new Ladder(sized, TIME)
                .climb(runner, program, RunOptions.STANDARD.countingSteps()).entrySet().stream()
                        .map(entry -> measurement(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** The dearest input counts, at the best price of a step: what disturbs a time makes it longer. */
    private static Measurement measurement(int size, List<CallReport> reports) {
        List<Usage> usages = reports.stream().map(CallReport::usage).toList();
        long steps = usages.stream().mapToLong(Usage::steps).max().orElse(0);
        double nanos = usages.stream()
                .mapToDouble(usage -> usage.cpu().toNanos() * (double) Math.max(1, steps) / Math.max(1, usage.steps()))
                .min()
                .orElse(0);
        return new Measurement(size, steps, Duration.ofNanos((long) nanos));
    }
}
