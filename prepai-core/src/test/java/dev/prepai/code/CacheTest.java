package dev.prepai.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CacheTest {
    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private final Cache<String, Integer> cache = new Cache<>(2, value -> Duration.ZERO, clock);
    private final AtomicInteger computed = new AtomicInteger();

    @Test
    void get_overTheLimit_forgetsWhatWasUsedLongestAgo() {
        get("a");
        get("b");
        get("a");
        get("c");

        assertThat(get("a")).as("kept").isEqualTo(1);
        assertThat(get("b")).as("computed again").isEqualTo(4);
    }

    @Test
    void get_whenComputingFails_triesAgainNextTime() {
        assertThatThrownBy(() -> cache.get("a", () -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(get("a")).isEqualTo(1);
    }

    @Test
    void get_ofSeveralThreads_computesOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CountDownLatch started = new CountDownLatch(1);
        try {
            Callable<Integer> slow = () -> cache.get("a", () -> {
                started.countDown();
                return computed.incrementAndGet();
            });
            List<Future<Integer>> values =
                    Stream.generate(() -> threads.submit(slow)).limit(16).toList();
            assertThat(started.await(1, TimeUnit.MINUTES)).isTrue();
            for (Future<Integer> value : values) {
                assertThat(value.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private int get(String key) {
        return cache.get(key, computed::incrementAndGet);
    }
}
