package dev.prepai.code.growth;

import java.util.Optional;

/**
 * The growth of a submission beside that of the reference solution, measured on the same inputs.
 *
 * @param submission that of the submission
 * @param reference that of the reference in the same language; empty if the problem has none
 */
public record GrowthComparison(Growth submission, Optional<Growth> reference) {
    /** Returns both in a few words, such as {@code about n^2, reference: about n log n}. */
    public String description() {
        return submission.description()
                + reference
                        .map(growth -> "; reference: " + growth.description())
                        .orElse("");
    }
}
