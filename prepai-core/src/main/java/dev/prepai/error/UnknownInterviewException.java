package dev.prepai.error;

/** Thrown when the store holds no interview of the given id. */
public final class UnknownInterviewException extends StoreException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for the id that was asked for. */
    public UnknownInterviewException(String interviewId) {
        super("no interview " + interviewId + " is stored; it was never opened here, or it was erased");
    }
}
