package dev.prepai.analytics;

import java.time.LocalDate;

/**
 * What an interview led to, as the host reports it. There is no room for words: they would be personal data.
 *
 * @param kind what happened
 * @param on the day it was decided
 */
public record Outcome(Kind kind, LocalDate on) {
    /** What happened to a candidate after the interview. */
    public enum Kind {
        /** Moved on to the next step; what came of that step does not matter here. */
        ADVANCED,
        /** Did not move on, by a decision of the host. */
        REJECTED,
        /** Moved on, and was hired in the end. */
        HIRED,
        /** Left by a decision of the candidate, which tells nothing about the score. */
        WITHDREW
    }

    /** Returns whether the candidate moved on, whatever came later. */
    public boolean advanced() {
        return kind == Kind.ADVANCED || kind == Kind.HIRED;
    }

    /** Returns whether the host decided at all: everything but a withdrawal. */
    public boolean decided() {
        return kind != Kind.WITHDREW;
    }
}
