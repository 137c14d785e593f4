package dev.prepai.code;

/**
 * Runs candidate code. The runner only makes calls and reports what came back; verdicts are the work of {@link Judge}, on the
 * host, so that expected values cannot be reached by the code.
 *
 * <p>Implementations are safe for use by several threads, treat the source as hostile, and return within the total limit of
 * the request plus a second, whatever the code does.
 */
@FunctionalInterface
public interface CodeRunner {
    /**
     * Runs the program and makes its calls in order, each with fresh arguments. Code that crashes or exceeds a limit is an
     * {@linkplain CallOutcome outcome}, not an exception.
     *
     * @throws dev.prepai.error.CodeRunnerException if the code could not be run for a reason that is not the candidate's
     */
    Execution run(CodeRequest request);
}
