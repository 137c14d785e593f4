package dev.prepai.interview;

/** A turn of the interviewer that is being said. */
public interface Speech {
    /**
     * Stops it, as when the candidate begins to speak. Nothing is said and nothing is recorded after that, as if it had not begun; the
     * same can be said again. A speech that has come to its end stays. Returns at once, may be called more than once and by any thread.
     */
    void cancel();
}
