package dev.prepai.error;

/** Thrown when a call does not fit the present state of the interview, such as an answer after the end. */
public final class InterviewStateException extends PrepAiException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message that tells which call is allowed instead. */
    public InterviewStateException(String message) {
        super(message);
    }
}
