package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.error.CodeRunnerException;
import java.util.List;
import java.util.function.Supplier;

/** Runs programs and, when the runner fails, does so once more. */
record Runs(CodeRunner runner, RunOptions options) {
    /** What a run gave, and the listener that heard of it. */
    record Heard<L extends CodeRunner.CallListener>(Execution execution, L listener) {}

    /**
     * Runs the program.
     *
     * @param listeners makes a listener for each attempt
     * @throws CodeRunnerException if the runner is busy, or failed twice
     */
    <L extends CodeRunner.CallListener> Heard<L> run(CodeRequest request, Supplier<L> listeners) {
        try {
            return attempt(request, listeners.get());
        } catch (CodeRunnerException e) {
            if (isForTheCaller(e)) {
                throw e;
            }
            return attempt(request, listeners.get());
        }
    }

    /** Runs the program and makes all its calls. */
    Execution run(CodeRequest request) {
        return run(request, () -> report -> true).execution();
    }

    /** Returns a request with the options of these runs. */
    CodeRequest request(Program program, List<List<JsonNode>> calls, Limits limits) {
        return new CodeRequest(program, calls, limits, options);
    }

    /** Tells whether the caller should know, and not the candidate: the runner is busy, or the waiting thread was interrupted. */
    static boolean isForTheCaller(CodeRunnerException e) {
        return e.isRetryable()
                || e.getCause() instanceof InterruptedException
                || Thread.currentThread().isInterrupted();
    }

    private <L extends CodeRunner.CallListener> Heard<L> attempt(CodeRequest request, L listener) {
        return new Heard<>(runner.run(request, listener), listener);
    }
}
