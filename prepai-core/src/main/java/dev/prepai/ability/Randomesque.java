package dev.prepai.ability;

import dev.prepai.internal.Chance;
import java.util.Comparator;
import java.util.List;

/**
 * Takes one of the best items by chance (Kingsbury and Zara 1989). Nothing has to be prepared, but no rate of exposure is promised.
 *
 * @param best among how many, at least 1
 */
public record Randomesque(int best) implements ExposureControl {
    /** Checks the number. */
    public Randomesque {
        if (best < 1) {
            throw new IllegalArgumentException("best must be at least 1, was " + best);
        }
    }

    @Override
    public String choose(List<String> ranked, long seed) {
        // The number of items left makes the draws of one interview different.
        long draw = 31 * seed + ranked.size();
        return ranked.stream()
                .limit(best)
                .min(Comparator.comparingDouble(id -> Chance.of(draw, id)))
                .orElseThrow();
    }
}
