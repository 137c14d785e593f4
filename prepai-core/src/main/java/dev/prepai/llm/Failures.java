package dev.prepai.llm;

import dev.failsafe.CircuitBreakerOpenException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.exception.RateLimitException;
import dev.prepai.evaluation.Fallback;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;

/** What the exceptions of models mean. Providers wrap them differently, so the causes are asked as well. */
final class Failures {
    private static final int MOST_CAUSES = 20;

    private Failures() {}

    /** Returns the reason; a failure that nobody knows counts as the model being unavailable. */
    static Fallback reason(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            Optional<Fallback> known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
            cause = cause.getCause();
        }
        return Fallback.UNAVAILABLE;
    }

    /** Tells whether the same request may succeed a moment later. A timeout is not repeated: the candidate has waited long enough. */
    static boolean isPassing(Throwable failure) {
        Fallback reason = reason(failure);
        return reason == Fallback.THROTTLED || reason == Fallback.UNAVAILABLE;
    }

    /** Tells whether the failure says something about the model rather than about this request. */
    static boolean isOfTheModel(Throwable failure) {
        Fallback reason = reason(failure);
        return reason != Fallback.REFUSED && reason != Fallback.INTERRUPTED;
    }

    private static Optional<Fallback> known(Throwable failure) {
        if (failure instanceof ModelFailure known) {
            return Optional.of(known.reason());
        }
        if (failure instanceof HttpException http) {
            return Optional.of(ofStatus(http.statusCode()));
        }
        if (failure instanceof CircuitBreakerOpenException) {
            return Optional.of(Fallback.BREAKER_OPEN);
        }
        if (failure instanceof ContentFilteredException) {
            return Optional.of(Fallback.REFUSED);
        }
        if (failure instanceof RateLimitException) {
            return Optional.of(Fallback.THROTTLED);
        }
        if (failure instanceof dev.langchain4j.exception.TimeoutException
                || failure instanceof java.util.concurrent.TimeoutException
                || failure instanceof SocketTimeoutException
                || failure instanceof HttpTimeoutException) {
            return Optional.of(Fallback.TIMEOUT);
        }
        if (failure instanceof InternalServerException) {
            return Optional.of(Fallback.UNAVAILABLE);
        }
        if (failure instanceof NonRetriableException) {
            return Optional.of(Fallback.REJECTED);
        }
        return failure instanceof InterruptedException ? Optional.of(Fallback.INTERRUPTED) : Optional.empty();
    }

    private static Fallback ofStatus(int status) {
        return switch (status) {
            case 429 -> Fallback.THROTTLED;
            case 408, 504 -> Fallback.TIMEOUT;
            default -> status >= 400 && status < 500 ? Fallback.REJECTED : Fallback.UNAVAILABLE;
        };
    }
}
