package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.error.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Judges submissions: has a {@link CodeRunner} make the calls, and compares on the host. Immutable and safe for use by several
 * threads when the runner is.
 */
public final class Judge {
    private static final int SHOWN_VALUE = 200;
    private static final int SHOWN_OUTPUT = 2_000;

    private final CodeRunner runner;
    private final Limits limits;

    /** Creates a judge. */
    public Judge(CodeRunner runner, Limits limits) {
        this.runner = runner;
        this.limits = limits;
    }

    /**
     * Runs the source against all tests of the problem.
     *
     * @throws InvalidInputException if the source is empty or larger than {@link Limits#sourceBytes}
     * @throws dev.prepai.error.CodeRunnerException if the code could not be run for a reason that is not the candidate's
     */
    public CodeSubmission judge(CodingProblem problem, Language language, String source) {
        int size = source.getBytes(StandardCharsets.UTF_8).length;
        if (source.isBlank() || size > limits.sourceBytes()) {
            throw new InvalidInputException("a submission must have 1 to " + limits.sourceBytes()
                    + " bytes, this one has " + (source.isBlank() ? "only blanks" : size));
        }
        CodeMetrics metrics = CodeMetrics.of(language, source);
        List<TestCase> tests = problem.tests();
        Execution execution = runner.run(new CodeRequest(
                new Program(
                        language,
                        source,
                        new EntryPoint.Function(
                                language.functionName(problem.signature().name()))),
                tests.stream().map(TestCase::arguments).toList(),
                limits));
        List<TestResult> results = results(problem, tests, execution.calls());
        return new CodeSubmission(
                language, source, overall(results), results, metrics, execution.elapsed(), execution.isolation());
    }

    private static List<TestResult> results(CodingProblem problem, List<TestCase> tests, List<CallReport> calls) {
        List<TestResult> results = new ArrayList<>();
        for (int i = 0; i < tests.size(); i++) {
            boolean hidden = i >= problem.visibleTests().size();
            results.add(
                    i < calls.size()
                            ? result(i + 1, hidden, tests.get(i), calls.get(i), problem.comparison())
                            : new TestResult(i + 1, hidden, new Verdict.NotRun(), Duration.ZERO, "", ""));
        }
        return results;
    }

    private static TestResult result(
            int number, boolean hidden, TestCase test, CallReport call, Comparison comparison) {
        CallOutcome outcome = call.outcome();
        if (outcome instanceof CallOutcome.Returned returned) {
            JsonNode value = returned.value();
            Verdict verdict =
                    comparison.matches(value, test.expected()) ? new Verdict.Accepted() : new Verdict.WrongAnswer();
            String shown = hidden ? "" : shorten(value.toString(), SHOWN_VALUE);
            String output = hidden ? "" : shorten(call.output(), SHOWN_OUTPUT);
            return new TestResult(number, hidden, verdict, call.usage().wall(), shown, output);
        }
        return new TestResult(
                number, hidden, hidden ? silent(failure(outcome)) : failure(outcome), Duration.ZERO, "", "");
    }

    private static Verdict failure(CallOutcome outcome) {
        if (outcome instanceof CallOutcome.Raised raised) {
            return new Verdict.Crashed(raised.message(), raised.line());
        }
        if (outcome instanceof CallOutcome.DidNotLoad failure) {
            return new Verdict.DidNotLoad(failure.message(), failure.line());
        }
        if (outcome instanceof CallOutcome.Exceeded exceeded) {
            return new Verdict.LimitExceeded(exceeded.limit());
        }
        return new Verdict.Refused();
    }

    /** A message could carry the arguments of a hidden test to the candidate, who wrote the code that words it. */
    private static Verdict silent(Verdict verdict) {
        return verdict instanceof Verdict.Crashed
                ? new Verdict.Crashed("in a hidden test", OptionalInt.empty())
                : verdict;
    }

    private static Verdict overall(List<TestResult> results) {
        return results.stream()
                .filter(result -> !result.passed())
                .map(TestResult::verdict)
                .findFirst()
                .orElseGet(Verdict.Accepted::new);
    }

    private static String shorten(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + "…";
    }
}
