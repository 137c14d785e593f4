package dev.prepai.cv;

/** Ends the reading of a document from any depth. Unchecked, because PDFBox logs and swallows an IOException in a nested form. */
final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CvResult.Reason reason;

    UnreadableException(CvResult.Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    CvResult.Reason reason() {
        return reason;
    }
}
