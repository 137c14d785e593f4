package dev.prepai.knowledge;

/** Finds passages. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface Knowledge {
    /** Returns the passages that tell most about it, the best first; none when nothing does. */
    Findings find(Inquiry inquiry);

    /** Returns a knowledge in which nothing is found. */
    static Knowledge none() {
        return inquiry -> Findings.NONE;
    }
}
