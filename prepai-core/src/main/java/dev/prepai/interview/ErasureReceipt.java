package dev.prepai.interview;

import java.time.Instant;
import java.util.List;

/**
 * The proof of an erasure, without personal data.
 *
 * @param interviews the ids of the interviews that were removed with everything that belongs to them
 * @param outcomes the ids of those of which the reported outcome was removed as well
 * @param erasedAt when
 */
public record ErasureReceipt(List<String> interviews, List<String> outcomes, Instant erasedAt) {
    /** Copies the ids. */
    public ErasureReceipt {
        interviews = List.copyOf(interviews);
        outcomes = List.copyOf(outcomes);
    }
}
