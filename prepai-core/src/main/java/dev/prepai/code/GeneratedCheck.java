package dev.prepai.code;

import java.util.List;

/**
 * How a program that passed all tests of its problem did on inputs made for this submission.
 *
 * @param seed from which the inputs were made
 * @param cases how many there were
 * @param passed on how many of them it did what the reference solution does
 * @param verdict that of the first case that it failed, or accepted
 * @param literalTests when it failed: the numbers of the tests whose expected values stand in the source, if there are enough of
 *     them to suggest that the program was written for the tests; a hint to a person
 */
public record GeneratedCheck(long seed, int cases, int passed, Verdict verdict, List<Integer> literalTests) {
    /** Copies the numbers. */
    public GeneratedCheck {
        literalTests = List.copyOf(literalTests);
    }

    /** Tells whether the program knows expected values but not how to compute others. */
    public boolean hardCoded() {
        return !literalTests.isEmpty();
    }
}
