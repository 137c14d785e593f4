package dev.prepai.llm;

import dev.failsafe.CircuitBreaker;
import dev.prepai.evaluation.Fallback;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls what a host plugged in and what may therefore hang or fail: with a time limit, and not at all for a while after five failures
 * in a row. Safe for use by several threads.
 */
final class GuardedCalls {
    private static final int FAILURES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Duration timeout;
    private final Executor executor = ModelAccess.threads();
    private final CircuitBreaker<Object> breaker = CircuitBreaker.builder()
            .withFailureThreshold(FAILURES)
            .withDelay(PAUSE)
            .build();

    GuardedCalls(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("a timeout must be positive, was " + timeout);
        }
        this.timeout = timeout;
    }

    /** Returns how the call ended. Never throws. */
    <T> Outcome<T> call(Callable<T> task) {
        if (!breaker.tryAcquirePermit()) {
            return new Outcome.Failed<>(Fallback.BREAKER_OPEN);
        }
        Outcome<T> outcome = run(new FutureTask<>(task));
        if (outcome instanceof Outcome.Done<T>) {
            breaker.recordSuccess();
        } else {
            breaker.recordFailure();
        }
        return outcome;
    }

    private <T> Outcome<T> run(FutureTask<T> future) {
        try {
            executor.execute(future);
            return new Outcome.Done<>(future.get(timeout.toNanos(), TimeUnit.NANOSECONDS));
        } catch (RejectedExecutionException e) {
            return new Outcome.Failed<>(Fallback.BUSY);
        } catch (TimeoutException e) {
            future.cancel(true);
            return new Outcome.Failed<>(Fallback.TIMEOUT);
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.Failed<>(Fallback.INTERRUPTED);
        } catch (ExecutionException e) {
            return new Outcome.Failed<>(Failures.reason(e));
        }
    }
}
