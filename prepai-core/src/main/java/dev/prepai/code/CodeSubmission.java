package dev.prepai.code;

import java.time.Duration;
import java.util.List;

/**
 * One judged submission of a candidate.
 *
 * @param language the language of the source
 * @param source the program; candidate text
 * @param verdict that of loading, or of the first failing test, or accepted
 * @param tests one result per test of the problem
 * @param metrics measured on the host before anything ran
 * @param elapsed wall time of the whole run
 * @param isolation what stood between the code and the host
 */
public record CodeSubmission(
        Language language,
        String source,
        Verdict verdict,
        List<TestResult> tests,
        CodeMetrics metrics,
        Duration elapsed,
        Isolation isolation) {
    /** Copies the results. */
    public CodeSubmission {
        tests = List.copyOf(tests);
    }

    /** Returns how many tests were passed. */
    public int passed() {
        return (int) tests.stream().filter(TestResult::passed).count();
    }

    /** Tells whether every test was passed. */
    public boolean accepted() {
        return verdict instanceof Verdict.Accepted;
    }

    /** Returns the share of tests passed, 0 to 1. */
    public double share() {
        return tests.isEmpty() ? 0 : (double) passed() / tests.size();
    }
}
