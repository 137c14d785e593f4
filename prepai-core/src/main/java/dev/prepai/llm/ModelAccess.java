package dev.prepai.llm;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.prepai.evaluation.Fallback;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one way to a chat model, with everything that keeps a host safe from it: a time limit, few repeats, a circuit breaker and a
 * budget. Use one per model, for judging and for questions, so that they share the breaker and the budget. Safe for use by several
 * threads if the model is.
 *
 * <p>This is the only layer that repeats calls; build the model without retries of its own ({@code maxRetries(0)}).
 */
public final class ModelAccess {
    private static final int MOST_THREADS = 32;
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final ChatModel model;
    private final Budget budget;
    private final Duration timeout;
    private final Executor executor;
    private final CircuitBreaker<ChatResponse> breaker;
    private final FailsafeExecutor<ChatResponse> calls;

    private ModelAccess(Builder builder) {
        this.model = builder.model;
        this.budget = builder.budget;
        this.timeout = builder.timeout;
        this.executor = builder.executor == null ? threads() : builder.executor;
        this.breaker = CircuitBreaker.<ChatResponse>builder()
                .handleIf(Failures::isOfTheModel)
                .withFailureThreshold(builder.failures)
                .withDelay(builder.pause)
                .build();
        this.calls = Failsafe.with(
                RetryPolicy.<ChatResponse>builder()
                        .handleIf(Failures::isPassing)
                        .withMaxRetries(builder.retries)
                        .withBackoff(builder.retryDelay, builder.retryDelay.multipliedBy(8))
                        .withJitter(0.25)
                        .build(),
                breaker);
    }

    /** Returns access to the model with the defaults. */
    public static ModelAccess of(ChatModel model) {
        return builder(model).build();
    }

    /** Returns a builder with the defaults: 30 seconds, 2 retries, a breaker that opens after 5 failures, no limit of cost. */
    public static Builder builder(ChatModel model) {
        return new Builder(model);
    }

    /** Returns what was and may be spent. */
    public Budget budget() {
        return budget;
    }

    /** Tells whether replies can be held to a schema. */
    boolean hasSchemas() {
        return model.supportedCapabilities().contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
    }

    /**
     * Asks the model, again if the failure is a passing one.
     *
     * @throws ModelFailure if it gave no reply
     */
    Reply ask(ChatRequest request) {
        return ask(request, model::chat);
    }

    /**
     * Asks in another way than by the plain model, such as by a stream, within the same limits.
     *
     * @throws ModelFailure if there was no reply
     */
    Reply ask(ChatRequest request, Function<ChatRequest, ChatResponse> way) {
        Reply.Estimate estimate = Reply.Estimate.of(request);
        if (!budget.reserve(estimate.input(), estimate.output())) {
            throw new ModelFailure(Fallback.BUDGET_SPENT);
        }
        try {
            Reply reply = Reply.of(calls.get(() -> way.apply(request)), estimate);
            budget.add(reply.inputTokens() - estimate.input(), reply.outputTokens() - estimate.output());
            return reply;
        } catch (RuntimeException | LinkageError e) { // each model has its own
            Fallback reason = Failures.reason(e);
            // A call that was cut off may have been billed.
            boolean cutOff = reason == Fallback.TIMEOUT || reason == Fallback.INTERRUPTED;
            budget.add(cutOff ? 0 : -estimate.input(), -estimate.output());
            throw new ModelFailure(reason);
        }
    }

    /**
     * Asks and reads the reply, and asks once more if it cannot be used.
     *
     * @param request makes the request, told whether it is the second one
     * @throws ModelFailure if there is no usable reply
     */
    <T> T read(Function<Boolean, ChatRequest> request, Function<Reply, T> reader) {
        try {
            return reader.apply(ask(request.apply(false)));
        } catch (ModelFailure e) {
            if (!e.isRepairable()) {
                throw e;
            }
            return reader.apply(ask(request.apply(true)));
        }
    }

    /** Runs tasks that ask the model side by side and returns how each ended, within the time limit. Never throws. */
    <T> List<Outcome<T>> all(List<Callable<T>> tasks) {
        long end = System.nanoTime() + timeout.toNanos();
        List<Optional<FutureTask<T>>> started = tasks.stream().map(this::start).toList();
        List<Outcome<T>> outcomes = new ArrayList<>();
        for (Optional<FutureTask<T>> future : started) {
            outcomes.add(future.map(each -> outcome(each, end)).orElseGet(() -> new Outcome.Failed<>(Fallback.BUSY)));
        }
        return outcomes;
    }

    /** Returns nothing when the executor refuses. */
    <T> Optional<FutureTask<T>> start(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        return execute(future) ? Optional.of(future) : Optional.empty();
    }

    /** Tells whether the executor took the task. */
    boolean execute(Runnable task) {
        try {
            executor.execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    /** Returns how long one answer, question or turn may wait for the model. */
    Duration timeout() {
        return timeout;
    }

    /** Counts a call that was given up: a model that hangs never gets to report it. */
    void timedOut() {
        breaker.recordFailure();
    }

    private <T> Outcome<T> outcome(FutureTask<T> future, long end) {
        try {
            return new Outcome.Done<>(future.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            timedOut();
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

    /** Returns up to 32 daemon threads, which end when they are idle. */
    static Executor threads() {
        ThreadFactory daemons = task -> {
            Thread thread = new Thread(task, "prepai-model");
            thread.setDaemon(true);
            return thread;
        };
        return new ThreadPoolExecutor(
                0, MOST_THREADS, IDLE.toMillis(), TimeUnit.MILLISECONDS, new SynchronousQueue<>(), daemons);
    }

    /** Builds a {@link ModelAccess}. Not for use by several threads. */
    public static final class Builder {
        private final ChatModel model;
        private Budget budget = Budget.unlimited();
        private Duration timeout = Duration.ofSeconds(30);
        private int retries = 2;
        private Duration retryDelay = Duration.ofMillis(500);
        private int failures = 5;
        private Duration pause = Duration.ofSeconds(30);
        private @Nullable Executor executor;

        private Builder(ChatModel model) {
            this.model = model;
        }

        /** Sets what may be spent; by default there is no limit. */
        public Builder budget(Budget budget) {
            this.budget = budget;
            return this;
        }

        /** Sets how long one answer, question or turn may wait for the model, all samples and repeats together; by default 30 seconds. */
        public Builder timeout(Duration timeout) {
            this.timeout = positive(timeout);
            return this;
        }

        /** Sets how often a call that was throttled or failed is repeated, and the first pause, which then doubles; by default 2 and 500 ms. */
        public Builder retries(int most, Duration firstPause) {
            if (most < 0) {
                throw new IllegalArgumentException("retries must not be negative, was " + most);
            }
            this.retries = most;
            this.retryDelay = positive(firstPause);
            return this;
        }

        /** Sets after how many failures in a row the model is left alone, and for how long; by default 5 and 30 seconds. */
        public Builder breaker(int failures, Duration pause) {
            if (failures < 1) {
                throw new IllegalArgumentException("failures must be at least 1, was " + failures);
            }
            this.failures = failures;
            this.pause = positive(pause);
            return this;
        }

        /**
         * Sets what runs the calls; by default up to 32 daemon threads. It must not run them in the calling thread, which could then not
         * stop waiting, and it may refuse them.
         */
        public Builder executor(Executor executor) {
            this.executor = executor;
            return this;
        }

        /** Builds it. */
        public ModelAccess build() {
            return new ModelAccess(this);
        }

        private static Duration positive(Duration duration) {
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("a duration must be positive, was " + duration);
            }
            return duration;
        }
    }
}
