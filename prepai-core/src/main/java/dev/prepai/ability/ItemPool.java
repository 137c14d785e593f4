package dev.prepai.ability;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The items from which an adaptive interview chooses.
 *
 * @param items by their ids, in an order that decides between equals; at least one
 */
public record ItemPool(Map<String, ItemParameters> items) {
    private record Ranked(String id, double information) {}

    /** Copies the items. */
    public ItemPool {
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a pool needs at least one item");
        }
    }

    /** Returns the items that were not asked, the one with the most information at that ability first. */
    public List<String> byInformation(double ability, Set<String> asked) {
        return items.entrySet().stream()
                .filter(item -> !asked.contains(item.getKey()))
                .map(item -> new Ranked(item.getKey(), item.getValue().information(ability)))
                .sorted(Comparator.comparingDouble((Ranked item) -> -item.information()))
                .map(Ranked::id)
                .toList();
    }
}
