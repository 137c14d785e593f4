package dev.prepai.ability;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Item parameters fitted to real answers by marginal maximum likelihood: an EM algorithm over abilities of {@link Ability#PRIOR}
 * (Bock and Aitkin 1981), with Fisher scoring for each item. The logarithm of the discrimination has a normal prior (0, 0.5;
 * Mislevy 1986): with some hundred answers the likelihood alone sends the thresholds of dull items far out.
 *
 * @param items all items; those that could not be fitted keep the parameters they had
 * @param fitted the ids of the items that were fitted
 * @param cycles how many EM cycles were run
 * @param converged whether no parameter moved by more than 0.0001 in the last cycle
 * @param logLikelihood the marginal log likelihood of all answers before the last step
 */
public record Calibration(
        Map<String, ItemParameters> items, Set<String> fitted, int cycles, boolean converged, double logLikelihood) {
    /** How many answers an item needs to be fitted. */
    public static final int ENOUGH_ANSWERS = 200;

    private static final double SLOPE_SPREAD = 0.5;

    /** Copies the collections. */
    public Calibration {
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        fitted = Collections.unmodifiableSet(new LinkedHashSet<>(fitted));
    }

    /**
     * Fits the items to the answers of many persons. An item is left as it is when it has fewer than {@link #ENOUGH_ANSWERS}, or
     * when a level of it was never reached; its answers still tell about the persons. Bounded in time: at most 500 cycles.
     *
     * @param items what is known so far; the number of thresholds of each is kept
     * @param persons for each person the shares reached, 0 to 1, by the ids of the items that were answered
     * @throws IllegalArgumentException if an answer names no item of these, or a share is out of range
     */
    public static Calibration of(Map<String, ItemParameters> items, List<Map<String, Double>> persons) {
        return new ItemFit(items, persons, 1 / (SLOPE_SPREAD * SLOPE_SPREAD)).run();
    }
}
