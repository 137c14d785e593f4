package dev.prepai.question;

import java.util.List;

/**
 * Where a question that a model wrote comes from.
 *
 * @param model the name of the model as its provider reported it; may be empty
 * @param given the ids of the passages that the model was given
 * @param cited the ids of those that it cited for this question
 */
public record Provenance(String model, List<String> given, List<String> cited) {
    /** Copies the ids. */
    public Provenance {
        given = List.copyOf(given);
        cited = List.copyOf(cited);
    }
}
