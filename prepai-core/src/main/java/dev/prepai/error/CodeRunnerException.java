package dev.prepai.error;

/** Thrown when candidate code could not be run for a reason that is not the candidate's. */
public final class CodeRunnerException extends PrepAiException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message that tells the remedy. */
    public CodeRunnerException(String message) {
        super(message);
    }

    /** Creates an exception that wraps the error of the runner. */
    public CodeRunnerException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Returns {@code true}: the next worker may succeed. */
    @Override
    public boolean isRetryable() {
        return true;
    }
}
