package dev.prepai.code;

import java.util.Optional;

/**
 * The result of one test. Of a hidden test it tells the verdict and nothing else, not even what the test cost: a program can put
 * the arguments into its time and its memory, too.
 *
 * @param number counted from 1 over visible and hidden tests
 * @param hidden whether the candidate must not see arguments and values of this test
 * @param verdict the judgement; for hidden tests without the message of an error
 * @param usage what the call cost, zero where it is not known; nothing for hidden tests
 * @param actual the returned value as JSON, shortened to 200 characters; empty for hidden tests and when nothing was returned
 * @param output what the call printed, shortened to 2,000 characters; empty for hidden tests
 * @param difference where a wrong value first differs from the expected one; empty for hidden tests
 */
public record TestResult(
        int number,
        boolean hidden,
        Verdict verdict,
        Usage usage,
        String actual,
        String output,
        Optional<Difference> difference) {
    /** Creates the result of a test of which nothing is known, or shown, but the verdict. */
    static TestResult bare(int number, boolean hidden, Verdict verdict) {
        return new TestResult(number, hidden, verdict, Usage.NONE, "", "", Optional.empty());
    }

    /** Tells whether the test was passed. */
    public boolean passed() {
        return verdict instanceof Verdict.Accepted;
    }
}
