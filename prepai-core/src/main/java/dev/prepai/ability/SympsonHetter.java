package dev.prepai.ability;

import dev.prepai.internal.Chance;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets an item that comes out best be asked only with its own probability (Sympson and Hetter 1985). An item that fails its draw is
 * out for that interview, so the draw is made once per interview and item, from the seed.
 *
 * @param probabilities by item, each above 0 and at most 1; an item that is not named is asked whenever it is best
 */
public record SympsonHetter(Map<String, Double> probabilities) implements ExposureControl {
    /** Copies the probabilities and checks them. */
    public SympsonHetter {
        probabilities = Collections.unmodifiableMap(new LinkedHashMap<>(probabilities));
        if (!probabilities.values().stream().allMatch(probability -> probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("probabilities must be above 0 and at most 1");
        }
    }

    /**
     * Finds the probabilities by simulating interviews with persons of {@link Ability#PRIOR}, round by round: an item that comes out
     * best in a share P of them gets rate / P.
     *
     * @param pool the items of the interviews
     * @param length how many items an interview asks, at least 1
     * @param rate the share of interviews in which an item may be asked, above 0 and at most 1. It is met on average: to stay
     *     below a bound over some hundred interviews, leave some room, such as 0.25 for a bound of 0.30. No rate below length
     *     divided by the number of items can be met.
     * @param seed the same seed gives the same probabilities
     */
    public static SympsonHetter simulated(ItemPool pool, int length, double rate, long seed) {
        if (length < 1 || !(rate > 0 && rate <= 1)) {
            throw new IllegalArgumentException(
                    "length must be at least 1 and rate above 0 and at most 1, was " + length + " and " + rate);
        }
        return new SympsonHetter(new ExposureSimulation(pool, length, rate).probabilities(seed));
    }

    @Override
    public String choose(List<String> ranked, long seed) {
        return ranked.stream()
                .filter(id -> strain(id, seed) < 1)
                .findFirst()
                .or(() -> ranked.stream().min(Comparator.comparingDouble(id -> strain(id, seed))))
                .orElseThrow();
    }

    /** Below 1 the item passes its draw; beyond, the less the nearer it came. */
    private double strain(String id, long seed) {
        return Chance.of(seed, id) / probabilities.getOrDefault(id, 1.0);
    }
}
