package dev.prepai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class RunDelayTest {
    @Test
    void of_processWithoutRun_isZero() {
        assertThat(RunDelay.of(1)).isZero();
        assertThat(RunDelay.of(Long.MAX_VALUE)).isZero();
    }

    @Test
    void of_runAmongMoreThreadsThanProcessors_growsWhereTheKernelCounts() throws InterruptedException {
        AtomicBoolean enough = new AtomicBoolean();
        List<Thread> busy = new ArrayList<>();
        for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
            busy.add(new Thread(() -> spin(enough), "guest"));
        }
        busy.forEach(Thread::start);

        Duration delay = Duration.ZERO;
        for (int i = 0; i < 1_000 && delay.isZero(); i++) {
            Thread.sleep(10);
            delay = RunDelay.of(ProcessHandle.current().pid());
        }
        enough.set(true);
        for (Thread thread : busy) {
            thread.join();
        }

        assertThat(!delay.isZero()).isEqualTo(Files.exists(Path.of("/proc/self/schedstat")));
    }

    private static void spin(AtomicBoolean enough) {
        while (!enough.get()) {
            Thread.onSpinWait();
        }
    }
}
