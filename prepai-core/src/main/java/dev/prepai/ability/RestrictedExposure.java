package dev.prepai.ability;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Leaves out items that were asked in too many of the interviews so far (restricted maximum information; Revuelta and Ponsoda 1998).
 * The rate is kept exactly, not on average, as long as the pool has enough items; the control has to be told of every interview.
 *
 * @param rate the share of interviews in which an item may be asked, above 0 and at most 1
 * @param interviews how many there were so far
 * @param asked in how many of them each item was asked; an item that is not named was never asked
 */
public record RestrictedExposure(double rate, int interviews, Map<String, Integer> asked) implements ExposureControl {
    /** Copies the counts and checks the ranges. */
    public RestrictedExposure {
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
        int most = interviews;
        if (!(rate > 0 && rate <= 1)
                || interviews < 0
                || !asked.values().stream().allMatch(count -> count >= 0 && count <= most)) {
            throw new IllegalArgumentException(
                    "rate must be above 0 and at most 1, and no item asked in more than all interviews");
        }
    }

    /** Returns a control that has seen no interview yet. */
    public static RestrictedExposure of(double rate) {
        return new RestrictedExposure(rate, 0, Map.of());
    }

    /** Returns the control after one more interview, in which these items were asked. */
    public RestrictedExposure after(Collection<String> items) {
        Map<String, Integer> counts = new LinkedHashMap<>(asked);
        new LinkedHashSet<>(items).forEach(id -> counts.merge(id, 1, Integer::sum));
        return new RestrictedExposure(rate, interviews + 1, counts);
    }

    /** Takes the best item that stays within the rate; when there is none, the one that was asked least. */
    @Override
    public String choose(List<String> ranked, long seed) {
        return ranked.stream()
                .filter(id -> count(id) + 1 <= rate * (interviews + 1))
                .findFirst()
                .or(() -> ranked.stream().min(Comparator.comparingInt(this::count)))
                .orElseThrow();
    }

    private int count(String id) {
        return asked.getOrDefault(id, 0);
    }
}
