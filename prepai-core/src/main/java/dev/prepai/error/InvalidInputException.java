package dev.prepai.error;

/** Thrown when something from outside (an answer, a file, a name of a type or language) cannot be accepted as it is. */
public final class InvalidInputException extends PrepAiException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message that tells what would be accepted. */
    public InvalidInputException(String message) {
        super(message);
    }

    /** Creates an exception that wraps the error of a parser. */
    public InvalidInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
