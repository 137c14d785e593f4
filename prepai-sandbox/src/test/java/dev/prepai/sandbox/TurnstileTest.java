package dev.prepai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.sandbox.Turnstile.Entry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void enter_whileThereAreFreePlaces_isImmediate() throws Exception {
        Turnstile turnstile = new Turnstile(2, 0);

        assertThat(turnstile.enter("a", Duration.ZERO)).isEqualTo(Entry.IN);
        assertThat(turnstile.enter("a", Duration.ZERO)).isEqualTo(Entry.IN);
        assertThat(turnstile.enter("a", LONG)).isEqualTo(Entry.FULL);
        turnstile.leave();
        assertThat(turnstile.enter("a", Duration.ZERO)).isEqualTo(Entry.IN);
    }

    @Test
    void enter_whenTheTimeIsOver_isLateAndLeavesNoTrace() throws Exception {
        Turnstile turnstile = new Turnstile(1, 5);
        turnstile.enter("a", LONG);

        assertThat(turnstile.enter("b", Duration.ofMillis(20))).isEqualTo(Entry.LATE);

        assertThat(turnstile.waiting()).isZero();
        turnstile.leave();
        assertThat(turnstile.enter("c", Duration.ZERO)).isEqualTo(Entry.IN);
    }

    @Test
    void leave_letsCallersTakeTurns() throws Exception {
        Turnstile turnstile = new Turnstile(1, 100);
        turnstile.enter("first", LONG);
        List<String> order = new CopyOnWriteArrayList<>();
        for (String caller : List.of("many", "many", "many", "few", "other", "few")) {
            wait(turnstile, caller, order);
        }

        turnstile.leave();
        callers.shutdown();

        assertThat(callers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(order).containsExactly("many", "few", "other", "many", "few", "many");
        assertThat(turnstile.waiting()).isZero();
    }

    @Test
    void enter_whenInterrupted_givesItsPlaceUp() throws Exception {
        Turnstile turnstile = new Turnstile(1, 5);
        turnstile.enter("a", LONG);
        Future<Entry> waiting = callers.submit(() -> turnstile.enter("b", LONG));
        awaitWaiting(turnstile, 1);

        waiting.cancel(true);

        awaitWaiting(turnstile, 0);
        turnstile.leave();
        assertThat(turnstile.enter("c", Duration.ZERO)).isEqualTo(Entry.IN);
    }

    private void wait(Turnstile turnstile, String caller, List<String> order) throws InterruptedException {
        int before = turnstile.waiting();
        callers.execute(() -> {
            try {
                if (turnstile.enter(caller, LONG) == Entry.IN) {
                    order.add(caller);
                    turnstile.leave();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        awaitWaiting(turnstile, before + 1);
    }

    private static void awaitWaiting(Turnstile turnstile, int count) throws InterruptedException {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (turnstile.waiting() != count && System.nanoTime() < deadline) {
            Thread.sleep(1);
        }
        assertThat(turnstile.waiting()).isEqualTo(count);
    }
}
