package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.prepai.code.growth.Growth;
import dev.prepai.code.growth.GrowthComparison;
import dev.prepai.code.growth.Measurement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Measures how the cost of a submission grows with the size of the input: runs it on inputs of the problem's generator, from
 * small to large until the time is used up, once with its work counted and once for the processor time.
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

    private static final int TIMES_PER_SIZE = 3;
    private static final int KEPT_PROBLEMS = 8;

    private static final Duration GENERATING = Duration.ofSeconds(2);
    private static final Duration COUNTING = Duration.ofMillis(250);
    private static final Duration TIMING = Duration.ofMillis(150);

    private final CodeRunner runner;
    private final Map<String, List<Ladder.Input>> inputs = recent();
    private final Map<Program, Growth> references = recent();

    /** Creates a meter. */
    public GrowthMeter(CodeRunner runner) {
        this.runner = runner;
    }

    /**
     * Measures a submission, and the reference in the same language if there is one. It takes about half a second of processor
     * time, and as much again for a problem or a language that was not measured lately.
     *
     * @throws dev.prepai.error.CodeRunnerException if code could not be run for a reason that is not the candidate's
     */
    public GrowthComparison measure(CodingProblem problem, Language language, String source) {
        List<Ladder.Input> sized = kept(inputs, problem.generator(), this::generate, generated -> !generated.isEmpty());
        Growth submission = growth(program(problem, language, source), sized);
        Optional<Growth> reference = Optional.ofNullable(problem.references().get(language))
                .map(text -> program(problem, language, text))
                .map(program -> kept(
                        references, program, missing -> growth(missing, sized), Growth.Estimated.class::isInstance));
        return new GrowthComparison(submission, reference);
    }

    private static Program program(CodingProblem problem, Language language, String source) {
        String name = language.functionName(problem.signature().name());
        return new Program(language, source, new EntryPoint.Function(name));
    }

    private List<Ladder.Input> generate(String source) {
        List<Ladder.Input> calls = new ArrayList<>();
        for (int size : SIZES) {
            for (int seed = 0; seed < INPUTS_PER_SIZE; seed++) {
                calls.add(new Ladder.Input(size, List.of(IntNode.valueOf(seed), IntNode.valueOf(size))));
            }
        }
        Program generator = new Program(Language.PYTHON, source, new EntryPoint.Function("generate"));
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
        NavigableMap<Integer, List<CallReport>> counted =
                new Ladder(sized, COUNTING).climb(runner, program, RunOptions.STANDARD.countingSteps());
        NavigableMap<Integer, List<CallReport>> timed =
                new Ladder(repeated(sized), TIMING).climb(runner, program, RunOptions.STANDARD);
        return Growth.of(counted.entrySet().stream()
                .map(entry -> new Measurement(
                        entry.getKey(), most(entry.getValue()), least(timed.getOrDefault(entry.getKey(), List.of()))))
                .toList());
    }

    /** The first input of each size several times: what disturbs a time makes it longer, so the shortest is the truest. */
    private static List<Ladder.Input> repeated(List<Ladder.Input> sized) {
        Map<Integer, Ladder.Input> firsts = new LinkedHashMap<>();
        sized.forEach(input -> firsts.putIfAbsent(input.size(), input));
        return firsts.values().stream()
                .flatMap(input -> Collections.nCopies(TIMES_PER_SIZE, input).stream())
                .toList();
    }

    private static long most(List<CallReport> reports) {
        return reports.stream()
                .mapToLong(report -> report.usage().steps())
                .max()
                .orElse(0);
    }

    private static Duration least(List<CallReport> reports) {
        return reports.stream()
                .map(report -> report.usage().cpu())
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** Others need not wait meanwhile: at worst something is measured twice. What failed may go better next time. */
    private static <K, V> V kept(Map<K, V> known, K key, Function<K, V> measure, Predicate<V> worthKeeping) {
        V value = known.get(key);
        if (value == null) {
            value = measure.apply(key);
            if (worthKeeping.test(value)) {
                known.put(key, value);
            }
        }
        return value;
    }

    private static <K, V> Map<K, V> recent() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KEPT_PROBLEMS;
            }
        });
    }
}
