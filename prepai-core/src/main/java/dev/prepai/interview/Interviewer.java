package dev.prepai.interview;

/**
 * Finds the words of the interviewer, as a language model or an agent of a cloud does. What is asked, and when the interview ends, is
 * decided by the engine and stands in the {@link Cue}; every sentence is checked before it is said, and where words are missing,
 * broken or late, the engine says it in its own. Implementations are safe for use by several threads.
 */
@FunctionalInterface
public interface Interviewer {
    /**
     * Begins a turn and returns soon; the words follow on another thread, or on the same before it returns. Whatever goes wrong is told
     * to the listener.
     *
     * @return what stops it; after that the listener need not be told anything
     */
    Speech begin(Cue cue, Listener listener);

    /** Takes the words of an {@link Interviewer}, from one thread at a time. */
    interface Listener {
        /**
         * Takes the next words, cut anywhere.
         *
         * @return whether more are wanted; if not, {@link #onEnd} is due at once
         */
        boolean onText(String piece);

        /** Is told that no more words follow; a fallback in the record says why, when they are not complete. Further calls do nothing. */
        void onEnd(ModelWording wording);
    }
}
