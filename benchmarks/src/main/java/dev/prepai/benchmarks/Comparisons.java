package dev.prepai.benchmarks;

import dev.prepai.code.Limits;
import dev.prepai.sandbox.ProcessSandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Judges submissions on a sandbox of two workers, and beside it on another engine. */
final class Comparisons implements AutoCloseable {
    private static final int WORKERS = 2;

    /** The other engines compile what they run, so they get less time for the same work. */
    private static final Duration PEER_LIMIT = Duration.ofSeconds(2);

    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(12), Duration.ofSeconds(30), Duration.ofSeconds(60), 1 << 20, 4 << 20, 1 << 20);

    /** Some references take seconds in CPython, and this interpreter does not compile. */
    private static final Limits PATIENT =
            LIMITS.withCall(Duration.ofMinutes(1), Duration.ofMinutes(2)).withTotal(Duration.ofMinutes(5));

    private final ProcessSandbox sandbox = ProcessSandbox.builder()
            .workers(WORKERS)
            .acquireTimeout(Duration.ofMinutes(5))
            .build();
    private final Supplier<PeerEngine> peers;
    private final ExecutorService callers = Executors.newFixedThreadPool(WORKERS);

    Comparisons(Supplier<PeerEngine> peers) {
        this.peers = peers;
    }

    /** Judges correct programs, prints how many are accepted and which are not, and tells whether all are. */
    boolean accepted(String title, List<Submission> submissions) throws InterruptedException {
        long started = System.nanoTime();
        AtomicInteger tests = new AtomicInteger();
        List<String> refused = new ArrayList<>();
        each(submissions, submission -> {
            String verdict = submission.verdict(sandbox, PATIENT);
            tests.addAndGet(submission.tests().size());
            if (!verdict.equals(Submission.ACCEPTED)) {
                synchronized (refused) {
                    refused.add(submission.name() + ": " + verdict);
                }
            }
        });
        System.out.printf(
                Locale.ROOT,
                "%s: %d of %d accepted, %d tests, %.0f s%n",
                title,
                submissions.size() - refused.size(),
                submissions.size(),
                tests.get(),
                (System.nanoTime() - started) / 1e9);
        refused.forEach(line -> System.out.println("- " + line));
        return refused.isEmpty();
    }

    /** Judges changed programs here and there, and prints the share of equal verdicts and every difference. */
    void compare(String title, List<Change> changes) throws InterruptedException {
        Agreement agreement = new Agreement();
        ThreadLocal<PeerEngine> peer = ThreadLocal.withInitial(peers);
        List<PeerEngine> started = new ArrayList<>();
        each(changes, change -> {
            PeerEngine engine = peer.get();
            synchronized (started) {
                if (!started.contains(engine)) {
                    started.add(engine);
                }
            }
            Submission submission = change.submission();
            agreement.note(
                    submission.name(),
                    change.description(),
                    engine.verdict(submission, PEER_LIMIT),
                    submission.verdict(sandbox, LIMITS));
        });
        started.forEach(PeerEngine::close);
        agreement.print(title);
    }

    private <T> void each(List<T> items, Consumer<T> task) throws InterruptedException {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (T item : items) {
            tasks.add(() -> {
                task.accept(item);
                return null;
            });
        }
        for (Future<Void> done : callers.invokeAll(tasks)) {
            try {
                done.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        callers.shutdownNow();
        sandbox.close();
    }

    /**
     * A changed program.
     *
     * @param submission the program
     * @param description the change, for people
     */
    record Change(Submission submission, String description) {}
}
