package dev.prepai.sandbox;

import dev.prepai.code.CodeRequest;
import dev.prepai.code.CodeRunner;
import dev.prepai.code.Execution;
import dev.prepai.code.Isolation;
import dev.prepai.error.CodeRunnerException;
import dev.prepai.sandbox.wire.Order;
import dev.prepai.sandbox.wire.Reply;
import dev.prepai.sandbox.wire.Request;
import dev.prepai.sandbox.wire.Task;
import dev.prepai.sandbox.worker.InProcess;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;

/**
 * Runs code in the process of the host, one run at a time. <strong>Only for code that is trusted</strong>, such as one's own
 * problems and reference solutions in a test: a program can fill the heap of the host, some built-in functions cannot be
 * stopped and keep a core busy until the process ends, {@code os.pipe()} opens descriptors of the host, and the host has to load
 * GraalVM. For candidates there is {@link ProcessSandbox}.
 *
 * <p>Safe for use by several threads. Results and limits are those of {@link ProcessSandbox}, without a limit of memory.
 */
public final class TrustedInProcessRunner implements CodeRunner, AutoCloseable {
    private final InProcess guests = new InProcess();

    @Override
    public synchronized Execution run(CodeRequest request, CallListener listener) {
        if (!Task.SERVE.languages().contains(request.program().language())) {
            throw new CodeRunnerException("Java runs in a process of its own only; use ProcessSandbox");
        }
        Optional<Execution> refused = Run.refusal(request, Isolation.IN_PROCESS);
        if (refused.isPresent()) {
            return refused.get();
        }
        try {
            return new Run(new Local(), request, listener).execute();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CodeRunnerException("the thread was interrupted; the run was given up", e);
        } finally {
            guests.settle();
        }
    }

    /** Gives the memory of the languages back. */
    @Override
    public void close() {
        guests.close();
    }

    private final class Local implements Link {
        @Override
        public Isolation requireIsolation() {
            return Isolation.IN_PROCESS;
        }

        @Override
        public void send(Request request, int frameLimit) {
            guests.start(request);
        }

        @Override
        public void send(Order order) {
            guests.order(order);
        }

        @Override
        public Reply receive(Duration patience) throws TimeoutException, InterruptedException {
            return guests.receive(patience);
        }

        @Override
        public Duration starved() {
            return RunDelay.of(ProcessHandle.current().pid());
        }

        @Override
        public OptionalInt ownExitCode() {
            return OptionalInt.empty();
        }

        @Override
        public void kill() {
            guests.order(Order.CANCEL);
        }
    }
}
