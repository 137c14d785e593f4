package dev.prepai.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when candidate code could not be run for a reason that is not the candidate's. It is {@linkplain #isRetryable() retryable}
 * when the runner had no room: nothing is wrong, and the same call may succeed later.
 */
public final class CodeRunnerException extends PrepAiException {
    private static final long serialVersionUID = 1L;

    private final boolean busy;

    /** Creates an exception for a runner that failed; the message tells the remedy. */
    public CodeRunnerException(String message) {
        this(message, null, false);
    }

    /** Creates an exception for a runner that failed; it wraps the runner's error. */
    public CodeRunnerException(String message, Throwable cause) {
        this(message, cause, false);
    }

    private CodeRunnerException(String message, @Nullable Throwable cause, boolean busy) {
        super(message, cause);
        this.busy = busy;
    }

    /** Creates an exception for a runner that takes no more work at the moment. */
    public static CodeRunnerException busy(String message) {
        return new CodeRunnerException(message, null, true);
    }

    /** Tells whether the runner was only busy; repeat the call later. */
    @Override
    public boolean isRetryable() {
        return busy;
    }
}
