package dev.prepai.code;

/**
 * Runs candidate code. The runner only makes calls and reports what came back; verdicts are the work of {@link Judge}, on the
 * host, so that expected values cannot be reached by the code.
 *
 * <p>Implementations are safe for use by several threads, treat the source as hostile, and return within the total limit of
 * the request plus a second, whatever the code does. Interrupting the thread that waits gives the run up.
 */
@FunctionalInterface
public interface CodeRunner {
    /**
     * Runs the program and makes its calls in order, each with fresh arguments, until the listener has seen enough. Code that
     * crashes or exceeds a limit is an {@linkplain CallOutcome outcome}, not an exception.
     *
     * @param listener hears of each call as soon as it has ended, on the thread of the caller
     * @throws dev.prepai.error.CodeRunnerException if the code could not be run for a reason that is not the candidate's
     */
    Execution run(CodeRequest request, CallListener listener);

    /** Runs the program and makes all its calls; as {@link #run(CodeRequest, CallListener)}. */
    default Execution run(CodeRequest request) {
        return run(request, report -> true);
    }

    /** Decides after each call whether the run goes on. */
    @FunctionalInterface
    interface CallListener {
        /** Returns false to end the run; calls that were made in the meantime are not reported. */
        boolean goOn(CallReport report);
    }
}
