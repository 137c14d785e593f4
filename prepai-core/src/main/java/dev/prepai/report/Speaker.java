package dev.prepai.report;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who speaks in a transcript. */
public enum Speaker {
    /** The product. */
    INTERVIEWER("assistant"),
    /** The person. */
    CANDIDATE("user");

    private final String role;

    Speaker(String role) {
        this.role = role;
    }

    /** Returns the role on the wire: {@code assistant} or {@code user}. */
    @JsonValue
    public String role() {
        return role;
    }
}
