package dev.prepai.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * The record of the passages that were looked up for a model.
 *
 * @param given the ids of the passages that the model was given, the best first
 * @param cited the ids of those that it cited
 * @param fallback why there are none, or fewer than there could be; empty when all went well
 */
public record Consulted(List<String> given, List<String> cited, Optional<Fallback> fallback) {
    /** Copies the lists. */
    public Consulted {
        given = List.copyOf(given);
        cited = List.copyOf(cited);
    }
}
