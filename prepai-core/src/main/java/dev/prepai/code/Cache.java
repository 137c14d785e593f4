package dev.prepai.code;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the values that were used last, each computed once however many threads ask at the same time, and again when it is too
 * old. A computation that throws leaves nothing behind.
 */
final class Cache<K, V> {
    private final int most;
    private final Function<V, Duration> validFor;
    private final Clock clock;
    private final Map<K, Slot<V>> slots = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Slot<V>> eldest) {
            return size() > most;
        }
    };

    private static final class Slot<V> {
        private @Nullable V value;
        private Instant validUntil = Instant.MIN;
    }

    /** Creates a cache that asks how long each value counts. */
    Cache(int most, Function<V, Duration> validFor, Clock clock) {
        this.most = most;
        this.validFor = validFor;
        this.clock = clock;
    }

    V get(K key, Supplier<V> compute) {
        Slot<V> slot = slot(key);
        synchronized (slot) {
            V value = slot.value;
            Instant now = clock.instant();
            if (value == null || now.isAfter(slot.validUntil)) {
                value = compute.get();
                slot.value = value;
                slot.validUntil = now.plus(validFor.apply(value));
            }
            return value;
        }
    }

    private synchronized Slot<V> slot(K key) {
        return slots.computeIfAbsent(key, absent -> new Slot<>());
    }
}
