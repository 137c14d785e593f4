package dev.prepai.error;

/** Thrown when stored interviews cannot be read or written; the subclasses are the endings a host may want to tell apart. */
public class StoreException extends PrepAiException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message that tells the remedy. */
    public StoreException(String message) {
        super(message);
    }

    /** Creates an exception that wraps an error of the storage. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
