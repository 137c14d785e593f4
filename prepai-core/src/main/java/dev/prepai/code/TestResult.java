package dev.prepai.code;

import java.time.Duration;

/**
 * The result of one test.
 *
 * @param number counted from 1 over visible and hidden tests
 * @param hidden whether the candidate must not see arguments and values of this test
 * @param verdict the judgement
 * @param time wall time of the call, zero when it did not return
 * @param actual the returned value as JSON, shortened to 200 characters; empty for hidden tests and when nothing was returned
 * @param output what the call printed, shortened to 2,000 characters; empty for hidden tests
 */
public record TestResult(int number, boolean hidden, Verdict verdict, Duration time, String actual, String output) {
    /** Tells whether the test was passed. */
    public boolean passed() {
        return verdict instanceof Verdict.Accepted;
    }
}
