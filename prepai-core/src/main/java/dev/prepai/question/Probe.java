package dev.prepai.question;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A follow-up question.
 *
 * @param keyPoint the id of the key point at which it aims
 * @param text the question as spoken; it does not give the key point away
 */
public record Probe(
        @JsonProperty(required = true) String keyPoint,
        @JsonProperty(required = true) String text) {
    /** Checks that there is something to ask. */
    public Probe {
        if (text.isBlank()) {
            throw new IllegalArgumentException("text must not be blank");
        }
    }
}
