package dev.prepai.evaluation;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How far an answer makes one claim.
 *
 * @param keyPoint the id of the key point
 * @param core whether it is a core key point
 * @param credit 0 (absent or denied) to 1 (made)
 * @param contradicted whether the answer denies the claim
 * @param evidence where the answer speaks to the claim; empty when it does not
 */
public record KeyPointResult(
        String keyPoint, boolean core, double credit, boolean contradicted, Optional<Evidence> evidence) {
    /** From this credit on a key point counts as made. */
    public static final double MADE = 0.6;

    /** Checks the range. */
    public KeyPointResult {
        if (!(credit >= 0 && credit <= 1)) {
            throw new IllegalArgumentException("credit must be in 0..1, was " + credit);
        }
    }

    KeyPointResult withEvidence(UnaryOperator<Evidence> other) {
        return new KeyPointResult(keyPoint, core, credit, contradicted, evidence.map(other));
    }

    /** Tells whether the claim was made. */
    public boolean made() {
        return credit >= MADE;
    }
}
