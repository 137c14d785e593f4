package dev.prepai.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything the SDK throws on purpose.
 *
 * <p>A message names the subject, the value and the remedy, and never contains a candidate's words. Programming mistakes
 * (a null, a negative duration) stay {@link IllegalArgumentException}.
 */
public abstract class PrepAiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message that tells the remedy. */
    protected PrepAiException(String message) {
        super(message);
    }

    /** Creates an exception that wraps a foreign one. */
    protected PrepAiException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Returns the message, never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** Tells whether the same call may succeed when it is made again, unchanged; {@code false} unless overridden. */
    public boolean isRetryable() {
        return false;
    }
}
