package dev.prepai.cv;

import dev.prepai.error.PrepAiException;

/**
 * Thrown by a {@link DocumentReader} for a document without readable text; a {@link CvParser} turns it into a result. It has no
 * cause and quotes nothing of the document.
 */
public final class UnreadableException extends PrepAiException {
    private static final long serialVersionUID = 1L;

    private final CvResult.Reason reason;

    /** Creates an exception with the remedy of the reason as its message. */
    public UnreadableException(CvResult.Reason reason) {
        super("the document cannot be read: " + reason.remedy());
        this.reason = reason;
    }

    /** Returns why there is no text. */
    public CvResult.Reason reason() {
        return reason;
    }
}
