package dev.prepai.interview;

/**
 * Hears what the interviewer says, on any thread, one call after the other. What it throws is logged and goes no further. It must not
 * call the interview; {@link Speech#cancel} is allowed.
 */
@FunctionalInterface
public interface SpeechListener {
    /** Takes the next words: whole sentences, checked, ready to be spoken. All pieces joined are the turn. */
    void onText(String piece);

    /** Is told that the turn is complete and durable. */
    default void onComplete(InterviewEvent.Said said) {}

    /**
     * Is told that the turn could not be stored, such as for {@link dev.prepai.error.ConflictException}. The failures of a model do not
     * come here: then the engine says it in its own words.
     */
    default void onFailed(RuntimeException failure) {}
}
