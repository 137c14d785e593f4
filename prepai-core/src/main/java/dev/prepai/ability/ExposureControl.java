package dev.prepai.ability;

import java.util.List;

/**
 * Keeps the best items from being asked in every interview. Implementations are safe for use by several threads, and the same
 * arguments always give the same choice.
 */
@FunctionalInterface
public interface ExposureControl {
    /**
     * Returns the item to ask.
     *
     * @param ranked the ids of all items that may be asked, the most informative first; not empty
     * @param seed of the interview, the same for all its items
     */
    String choose(List<String> ranked, long seed);

    /** Returns the control that takes the best item always. */
    static ExposureControl none() {
        return new BestItem();
    }
}
