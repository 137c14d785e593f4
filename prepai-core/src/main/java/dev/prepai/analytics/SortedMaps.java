package dev.prepai.analytics;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Unmodifiable maps in the natural order of their keys. */
final class SortedMaps {
    private SortedMaps() {}

    static <K extends Comparable<? super K>, V> SortedMap<K, V> copyOf(Map<K, V> map) {
        SortedMap<K, V> copy = new TreeMap<>();
        copy.putAll(map);
        return Collections.unmodifiableSortedMap(copy);
    }

    static <K extends Comparable<? super K>, V> SortedMap<K, V> merge(
            Map<K, V> left, Map<K, V> right, BinaryOperator<V> both) {
        SortedMap<K, V> merged = new TreeMap<>();
        merged.putAll(left);
        right.forEach((key, value) -> merged.merge(key, value, both));
        return Collections.unmodifiableSortedMap(merged);
    }

    /** Counts how often each key occurs among the items; an item without a key does not count. */
    static <T, K extends Comparable<? super K>> SortedMap<K, Long> counts(
            Collection<T> items, Function<T, Optional<K>> key) {
        SortedMap<K, Long> counts = new TreeMap<>();
        items.forEach(item -> key.apply(item).ifPresent(found -> counts.merge(found, 1L, Long::sum)));
        return counts;
    }
}
