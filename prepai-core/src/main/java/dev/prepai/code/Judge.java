package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.code.similarity.Similarity;
import dev.prepai.error.CodeRunnerException;
import dev.prepai.error.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges submissions: has a {@link CodeRunner} make the calls, and compares on the host. Safe for use by several threads when the
 * runner is. Keep one per runner: it remembers what it measured and generated.
 *
 * <p>A runner that is busy makes every method throw a {@link CodeRunnerException} that {@linkplain CodeRunnerException#isRetryable
 * can be retried}. A run that fails otherwise is made once more.
 */
public final class Judge {
    private static final Logger LOGGER = LoggerFactory.getLogger(Judge.class);
    private static final int MOST_INPUTS = 20;
    private static final int MOST_INPUT_CHARACTERS = 256 << 10;
    private static final int MOST_SIMILAR = 3;

    private final Runs runs;
    private final Limits limits;
    private final boolean stopsEarly;
    private final Map<String, BiPredicate<TestCase, JsonNode>> checkers;
    private final @Nullable Calibration calibration;
    private final @Nullable ReferenceTimes referenceTimes;
    private final GeneratedTests generatedTests;
    private final Function<CodingProblem, Optional<PastSubmissions>> pastSubmissions;
    private final @Nullable GrowthMeter growthMeter;

    /** Creates a judge with fixed limits that runs every test of a problem and no others. */
    public Judge(CodeRunner runner, Limits limits) {
        this(builder(runner).limits(limits).withoutCalibration().generatedTests(0));
    }

    private Judge(Builder builder) {
        this.runs = new Runs(builder.runner, builder.options);
        this.limits = builder.limits;
        this.stopsEarly = builder.stopsEarly;
        this.checkers = Map.copyOf(builder.checkers);
        this.calibration = builder.calibration;
        this.referenceTimes = calibration == null ? null : new ReferenceTimes(runs, limits, calibration, builder.clock);
        this.generatedTests = new GeneratedTests(runs, limits, builder.generatedTests, builder.clock);
        this.pastSubmissions = builder.pastSubmissions;
        this.growthMeter = builder.measuresGrowth ? new GrowthMeter(builder.runner) : null;
    }

    /** Returns a builder of a judge with calibrated time limits and generated tests. */
    public static Builder builder(CodeRunner runner) {
        return new Builder(runner);
    }

    /** Judges with seed 0; as {@link #judge(CodingProblem, Language, String, long)}. */
    public CodeSubmission judge(CodingProblem problem, Language language, String source) {
        return judge(problem, language, source, 0);
    }

    /**
     * Runs the source against all tests of the problem and, when it passes them, against generated ones. When the runner fails twice,
     * the verdict is {@link Verdict.JudgeFailed}.
     *
     * @param seed decides which inputs are generated: the same for the same seed and problem
     * @throws InvalidInputException if the source is empty or larger than {@link Limits#sourceBytes}
     * @throws CodeRunnerException if the runner is busy or the thread was interrupted; the call may be repeated
     * @throws IllegalStateException if the problem wants a checker that this judge does not have
     */
    public CodeSubmission judge(CodingProblem problem, Language language, String source, long seed) {
        checkSource(source);
        Checker checker = Checker.of(problem, checkers);
        CodeMetrics metrics = CodeMetrics.of(language, source);
        try {
            CodeSubmission submission = judged(problem, problem.program(language, source), checker, metrics, seed);
            return withGrowth(withSimilar(submission, problem), problem);
        } catch (CodeRunnerException e) {
            if (Runs.isForTheCaller(e)) {
                throw e;
            }
            LOGGER.warn("a submission could not be judged: {}", e.getMessage());
            return failed(problem, language, source, metrics, e.getMessage());
        }
    }

    /**
     * Runs the source on inputs of the candidate's own and gives no verdict: "run" beside "submit".
     *
     * @param inputs 1 to 20 argument lists, together at most 262,144 characters of JSON; see {@link CodingProblem#arguments}
     * @return what each call gave, printed and cost; candidate text
     * @throws InvalidInputException if the source is empty or too large, or the inputs do not fit the problem or are too many
     * @throws CodeRunnerException if the code could not be run for a reason that is not the candidate's
     */
    public Execution run(CodingProblem problem, Language language, String source, List<List<JsonNode>> inputs) {
        checkSource(source);
        return run(problem, problem.program(language, source), inputs);
    }

    /**
     * Runs a reference solution of the problem on inputs of the candidate's own, to show what should come back. Inputs that break
     * the rules of the problem may make it fail.
     *
     * @param inputs as for {@link #run}
     * @return empty when the problem has no reference
     * @throws InvalidInputException if the inputs do not fit the problem or are too many
     * @throws CodeRunnerException if the code could not be run
     */
    public Optional<Execution> runReference(CodingProblem problem, List<List<JsonNode>> inputs) {
        return problem.reference().map(reference -> run(problem, reference, inputs));
    }

    private Execution run(CodingProblem problem, Program program, List<List<JsonNode>> inputs) {
        checkInputs(problem, inputs);
        Limits within = within(slowestReference(problem, program.language()));
        return runs.run(runs.request(program, problem.calls(program.language(), inputs), within));
    }

    private CodeSubmission judged(
            CodingProblem problem, Program program, Checker checker, CodeMetrics metrics, long seed) {
        Optional<Duration> reference = slowestReference(problem, program.language());
        Limits within = within(reference);
        TestRun fixed = new TestRun(runs, problem, program, within, checker, stopsEarly);
        fixed.run();
        List<TestResult> results = fixed.results();
        Verdict verdict = overall(results);
        Optional<GeneratedTests.Run> generated = verdict instanceof Verdict.Accepted
                ? generatedTests.run(problem, program, within, checker, seed)
                : Optional.empty();
        return new CodeSubmission(
                program.language(),
                program.source(),
                generated.map(run -> run.check().verdict()).orElse(verdict),
                results,
                metrics,
                fixed.elapsed().plus(generated.map(GeneratedTests.Run::elapsed).orElse(Duration.ZERO)),
                fixed.isolation(),
                Optional.of(new TimeLimit(within.cpu(), within.call(), reference)),
                fixed.groupResults(),
                generated.map(GeneratedTests.Run::check));
    }

    /** A verdict does not fail with a host's past submissions. */
    private CodeSubmission withSimilar(CodeSubmission submission, CodingProblem problem) {
        try {
            return pastSubmissions
                    .apply(problem)
                    .map(past -> past.mostSimilar(submission.language(), submission.source(), MOST_SIMILAR))
                    .map(found -> submission.withSimilar(
                            found.stream().filter(Similarity::worthALook).toList()))
                    .orElse(submission);
        } catch (RuntimeException e) {
            LOGGER.warn(
                    "a submission could not be compared with past ones: {}",
                    e.getClass().getName());
            return submission;
        }
    }

    /** What a program costs is of interest when it is right; a verdict does not wait for a measurement that fails. */
    private CodeSubmission withGrowth(CodeSubmission submission, CodingProblem problem) {
        if (growthMeter == null || !submission.accepted() || !hasSizes(problem) || !leavesTime(submission)) {
            return submission;
        }
        try {
            return submission.withGrowth(growthMeter.measure(problem, submission.language(), submission.source()));
        } catch (CodeRunnerException e) {
            LOGGER.debug("the growth of a submission could not be measured: {}", e.getMessage());
            return submission;
        }
    }

    /** A whole program is measured with the start of its interpreter, which says little. */
    private static boolean hasSizes(CodingProblem problem) {
        return !problem.generator().isBlank() && !(problem.form() instanceof Form.Console);
    }

    private boolean leavesTime(CodeSubmission submission) {
        return limits.total().minus(submission.elapsed()).compareTo(GrowthMeter.MOST) >= 0;
    }

    private CodeSubmission failed(
            CodingProblem problem, Language language, String source, CodeMetrics metrics, String reason) {
        int visible = problem.visibleTests().size();
        return new CodeSubmission(
                language,
                source,
                new Verdict.JudgeFailed(reason),
                IntStream.range(0, problem.tests().size())
                        .mapToObj(i -> TestResult.bare(i + 1, i >= visible, new Verdict.NotRun()))
                        .toList(),
                metrics,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                problem.groups().stream()
                        .map(group -> new GroupResult(group.name(), group.points(), false))
                        .toList(),
                Optional.empty());
    }

    private Optional<Duration> slowestReference(CodingProblem problem, Language language) {
        return referenceTimes == null ? Optional.empty() : referenceTimes.slowest(problem, language);
    }

    private Limits within(Optional<Duration> slowestReference) {
        return calibration == null || slowestReference.isEmpty()
                ? limits
                : calibration.limits(limits, slowestReference.get());
    }

    private void checkSource(String source) {
        int size = source.getBytes(StandardCharsets.UTF_8).length;
        if (source.isBlank() || size > limits.sourceBytes()) {
            throw new InvalidInputException("a submission must have 1 to " + limits.sourceBytes()
                    + " bytes, this one has " + (source.isBlank() ? "only blanks" : size));
        }
    }

    private static void checkInputs(CodingProblem problem, List<List<JsonNode>> inputs) {
        if (inputs.isEmpty() || inputs.size() > MOST_INPUTS) {
            throw new InvalidInputException("1 to " + MOST_INPUTS + " inputs can be run at once, not " + inputs.size());
        }
        if (!inputs.stream().allMatch(problem::takes)) {
            throw new InvalidInputException("an input does not fit the problem; read it with CodingProblem.arguments");
        }
        long size = inputs.stream()
                .flatMap(List::stream)
                .mapToLong(value -> value.toString().length())
                .sum();
        if (size > MOST_INPUT_CHARACTERS) {
            throw new InvalidInputException(
                    "the inputs may have at most " + MOST_INPUT_CHARACTERS + " characters together, they have " + size);
        }
    }

    /** A test that was not run says nothing, unless the others have passed. */
    private static Verdict overall(List<TestResult> results) {
        List<Verdict> verdicts = results.stream().map(TestResult::verdict).toList();
        return verdicts.stream()
                .filter(verdict -> !(verdict instanceof Verdict.Accepted) && !(verdict instanceof Verdict.NotRun))
                .findFirst()
                .orElseGet(() -> Checker.firstFailure(verdicts));
    }

    /** Builds a {@link Judge}. Not for use by several threads. */
    public static final class Builder {
        private static final int MOST_GENERATED = 20;

        private final CodeRunner runner;
        private final Map<String, BiPredicate<TestCase, JsonNode>> checkers = new HashMap<>();
        private Limits limits = Limits.standard();
        private RunOptions options = RunOptions.STANDARD;
        private @Nullable Calibration calibration = Calibration.standard();
        private int generatedTests = 6;
        private boolean stopsEarly;
        private Function<CodingProblem, Optional<PastSubmissions>> pastSubmissions = problem -> Optional.empty();
        private boolean measuresGrowth;
        private Clock clock = Clock.systemUTC();

        private Builder(CodeRunner runner) {
            this.runner = runner;
        }

        /** Sets what a submission may use; its times are replaced where a reference solution says what a problem needs. */
        public Builder limits(Limits limits) {
            this.limits = limits;
            return this;
        }

        /** Sets the random seed and the clock of the programs. */
        public Builder options(RunOptions options) {
            this.options = options;
            return this;
        }

        /** Sets how time limits follow from reference solutions; by default {@link Calibration#standard}. */
        public Builder calibration(Calibration calibration) {
            this.calibration = calibration;
            return this;
        }

        /** Makes the time limits the same for all problems. */
        public Builder withoutCalibration() {
            this.calibration = null;
            return this;
        }

        /** Sets on how many generated inputs a program is run that passes all tests: 6 by default, 0 for none, at most 20. */
        public Builder generatedTests(int count) {
            if (count < 0 || count > MOST_GENERATED) {
                throw new IllegalArgumentException(
                        "generated tests must be 0 to " + MOST_GENERATED + ", were " + count);
            }
            this.generatedTests = count;
            return this;
        }

        /** Ends a group of tests, or all tests where there are no groups, at the first failure; by default all tests are run. */
        public Builder stopAtFirstFailure() {
            this.stopsEarly = true;
            return this;
        }

        /**
         * Measures how the cost of accepted submissions grows with the input, for problems with a generator; by default it is not
         * measured. It takes about half a second more and is left out when less than 12 s of the total limit are left.
         */
        public Builder measuringGrowth() {
            this.measuresGrowth = true;
            return this;
        }

        /**
         * Adds the predicate of {@link Comparison.Custom} problems that name it.
         *
         * @param predicate gets the test and a returned value; that value is any JSON, made by a candidate, so the predicate must
         *     cope with every type, size and depth. One that throws makes the verdict {@link Verdict.JudgeFailed}
         */
        public Builder checker(String name, BiPredicate<TestCase, JsonNode> predicate) {
            checkers.put(name, predicate);
            return this;
        }

        /**
         * Compares submissions with past ones, so that reports can hint a person at those that are alike; by default they are not
         * compared. The judge adds nothing to them: that is the host's to decide.
         *
         * @param ofProblem gives the past submissions of a problem, or none; called for every submission, by any thread
         */
        public Builder pastSubmissions(Function<CodingProblem, Optional<PastSubmissions>> ofProblem) {
            this.pastSubmissions = ofProblem;
            return this;
        }

        /** Sets the clock that tells when a measurement is too old; by default the system's. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** Builds it. */
        public Judge build() {
            return new Judge(this);
        }
    }
}
