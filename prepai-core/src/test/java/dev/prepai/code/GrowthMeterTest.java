package dev.prepai.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.prepai.code.growth.Growth;
import dev.prepai.code.growth.GrowthClass;
import dev.prepai.code.growth.GrowthComparison;
import dev.prepai.code.growth.Measurement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

final class GrowthMeterTest {
    private static final String GENERATOR = "generator";

    private final FakeRunner runner = new FakeRunner();
    private final GrowthMeter meter = new GrowthMeter(runner);

    @Test
    void measure_submissionAndReference_tellsBoth() {
        runner.programs.put("pairs", size -> size * size);
        runner.programs.put("sort", size -> size * Math.log(size));

        GrowthComparison comparison = meter.measure(problem("sort"), Language.PYTHON, "pairs");

        assertThat(classOf(comparison.submission())).isEqualTo(GrowthClass.QUADRATIC);
        assertThat(comparison.reference().map(GrowthMeterTest::classOf)).contains(GrowthClass.LINEARITHMIC);
    }

    @Test
    void measure_withoutReferenceInTheLanguage_tellsTheSubmissionOnly() {
        runner.programs.put("loop", size -> size);

        GrowthComparison comparison = meter.measure(problem("sort"), Language.JAVASCRIPT, "loop");

        assertThat(comparison.reference()).isEmpty();
        assertThat(classOf(comparison.submission())).isEqualTo(GrowthClass.LINEAR);
    }

    @Test
    void measure_again_neitherGeneratesNorMeasuresTheReferenceAgain() {
        runner.programs.put("loop", size -> size);
        runner.programs.put("sort", size -> size);
        meter.measure(problem("sort"), Language.PYTHON, "loop");

        meter.measure(problem("sort"), Language.PYTHON, "loop");

        assertThat(runner.runs)
                .containsEntry(GENERATOR, 1)
                .containsEntry("sort", 1)
                .containsEntry("loop", 2);
    }

    @Test
    void measure_withoutACount_fallsBackToProcessorTime() {
        runner.programs.put("pairs", size -> size * size);
        runner.counts = false;

        Growth growth =
                meter.measure(problem("none"), Language.JAVASCRIPT, "pairs").submission();

        assertThat(classOf(growth)).isEqualTo(GrowthClass.QUADRATIC);
        assertThat(growth.measurements()).extracting(Measurement::steps).containsOnly(0L);
    }

    @Test
    void measure_unequalInputsOfASize_takesTheMostStepsAtTheBestPrice() {
        runner.programs.put("search", size -> size);
        runner.unequal = true;

        Growth growth =
                meter.measure(problem("none"), Language.JAVASCRIPT, "search").submission();

        assertThat(growth.measurements()).first().isEqualTo(new Measurement(2, 3 * 2, Duration.ofNanos(3 * 2 * 1000)));
    }

    @Test
    void measure_exponential_stopsBeforeACallThatTakesTooLong() {
        runner.programs.put("subsets", size -> Math.pow(2, size));

        Growth growth =
                meter.measure(problem("none"), Language.JAVASCRIPT, "subsets").submission();

        assertThat(classOf(growth)).isEqualTo(GrowthClass.EXPONENTIAL);
        assertThat(runner.longest).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void measure_cheapProgram_isMeasuredUpToTheLargestInput() {
        runner.programs.put("formula", size -> 5);

        Growth growth =
                meter.measure(problem("none"), Language.JAVASCRIPT, "formula").submission();

        assertThat(classOf(growth)).isEqualTo(GrowthClass.CONSTANT);
        assertThat(growth.measurements()).last().extracting(Measurement::size).isEqualTo(8721);
    }

    @Test
    void measure_generatorWithALargestInput_stopsThere() {
        runner.generator = size -> Math.min(size, 100);
        runner.programs.put("triples", size -> Math.pow(size, 3) / 20);

        Growth growth =
                meter.measure(problem("none"), Language.JAVASCRIPT, "triples").submission();

        assertThat(classOf(growth)).isEqualTo(GrowthClass.CUBIC);
        assertThat(growth.measurements()).extracting(Measurement::size).allMatch(size -> size <= 100);
    }

    @Test
    void measure_programThatFailsFromSomeSizeOn_usesTheSizesBefore() {
        runner.programs.put("recursion", size -> size);
        runner.failsFrom = 900;

        Growth growth =
                meter.measure(problem("none"), Language.JAVASCRIPT, "recursion").submission();

        assertThat(classOf(growth)).isEqualTo(GrowthClass.LINEAR);
        assertThat(growth.measurements()).extracting(Measurement::size).allMatch(size -> size < 900);
    }

    @Test
    void measure_programThatAlwaysFails_isUnclear() {
        runner.programs.put("broken", size -> size);
        runner.failsFrom = 0;

        Growth growth =
                meter.measure(problem("none"), Language.JAVASCRIPT, "broken").submission();

        assertThat(growth).isEqualTo(new Growth.Unclear(List.of()));
    }

    @Test
    void measure_generatorThatFails_isUnclearWithoutARun() {
        runner.programs.put("loop", size -> size);
        runner.generator = size -> {
            throw new IllegalStateException();
        };

        Growth growth =
                meter.measure(problem("none"), Language.JAVASCRIPT, "loop").submission();

        assertThat(growth).isEqualTo(new Growth.Unclear(List.of()));
        assertThat(runner.runs).containsOnlyKeys(GENERATOR);
    }

    private static GrowthClass classOf(Growth growth) {
        assertThat(growth).isInstanceOf(Growth.Estimated.class);
        return ((Growth.Estimated) growth).growthClass();
    }

    private static CodingProblem problem(String reference) {
        return new CodingProblem(
                "Anything",
                new CodingProblem.Signature("solve", List.of(), "int"),
                Comparison.EXACT,
                List.of(new TestCase(List.of(), IntNode.valueOf(0))),
                List.of(),
                GENERATOR,
                Map.of(Language.PYTHON, reference),
                List.of(),
                new CodingProblem.Complexity("", ""));
    }

    /**
     * Programs are functions from the size to steps, of which each takes a microsecond, or twice and three times the steps at twice
     * and three times the price for the seeds after the first. The generator returns the size.
     */
    private static final class FakeRunner implements CodeRunner {
        private final Map<String, IntToDoubleFunction> programs = new HashMap<>();
        private final Map<String, Integer> runs = new HashMap<>();
        private IntUnaryOperator generator = size -> size;
        private int failsFrom = Integer.MAX_VALUE;
        private boolean counts = true;
        private boolean unequal;
        private Duration longest = Duration.ZERO;

        @Override
        public Execution run(CodeRequest request, CallListener listener) {
            runs.merge(request.program().source(), 1, Integer::sum);
            List<CallReport> reports = new ArrayList<>();
            for (List<JsonNode> arguments : request.calls()) {
                reports.add(call(request, arguments));
                if (!listener.goOn(reports.get(reports.size() - 1))) {
                    break;
                }
            }
            return new Execution(reports, Isolation.IN_PROCESS, Duration.ZERO);
        }

        private CallReport call(CodeRequest request, List<JsonNode> arguments) {
            if (request.program().source().equals(GENERATOR)) {
                return generated(arguments.get(0).intValue(), arguments.get(1).intValue());
            }
            int size = arguments.get(0).intValue();
            if (size >= failsFrom) {
                return raised();
            }
            int rank = unequal ? 1 + arguments.get(1).intValue() : 1;
            double steps = Objects.requireNonNull(programs.get(request.program().source()))
                            .applyAsDouble(size)
                    * rank;
            Duration cpu = Duration.ofNanos((long) (1000 * rank * steps));
            longest = cpu.compareTo(longest) > 0 ? cpu : longest;
            long counted = counts && request.options().countSteps() ? Math.round(steps) : 0;
            return new CallReport(new CallOutcome.Returned(IntNode.valueOf(0)), "", new Usage(cpu, cpu, 0, counted));
        }

        private CallReport generated(int seed, int size) {
            try {
                JsonNode arguments = JsonNodeFactory.instance
                        .arrayNode()
                        .add(generator.applyAsInt(size))
                        .add(unequal ? seed : 0);
                return new CallReport(new CallOutcome.Returned(arguments), "", Usage.NONE);
            } catch (IllegalStateException e) {
                return raised();
            }
        }

        private static CallReport raised() {
            return new CallReport(new CallOutcome.Raised("Error", OptionalInt.empty()), "", Usage.NONE);
        }
    }
}
