package dev.prepai.cv;

import dev.prepai.error.PrepAiException;

/** Thrown by a {@link CvOutliner} that cannot answer. Its message quotes nothing of the document. */
public final class OutlineException extends PrepAiException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for a failed call. */
    public OutlineException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Creates an exception for an answer that cannot be used. */
    public OutlineException(String message) {
        super(message);
    }
}
