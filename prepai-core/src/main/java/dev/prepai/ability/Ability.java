package dev.prepai.ability;

import java.util.List;

/**
 * What is known of a person's ability: a normal distribution. The scale is that of the items' thresholds; 0 is the middling
 * candidate and 1 the standard deviation between candidates.
 *
 * @param estimate the mean, within −10..10
 * @param standardError the standard deviation, above 0, at most 10
 */
public record Ability(double estimate, double standardError) {
    /** What is known before the first answer: anybody. */
    public static final Ability PRIOR = new Ability(0, 1);

    static final double FARTHEST = 10;
    /** The normal quantile of a two-sided interval of 90 %. */
    private static final double Z = 1.6449;

    /** Checks the ranges. */
    public Ability {
        if (!(Math.abs(estimate) <= FARTHEST && standardError > 0 && standardError <= FARTHEST)) { // also rejects NaN
            throw new IllegalArgumentException("an ability needs an estimate in -10..10 and a standard error above 0"
                    + " of at most 10, was " + estimate + " and " + standardError);
        }
    }

    /**
     * Returns what is known after these answers, when this was known before them: mean and standard deviation a posteriori on a grid
     * (EAP; Bock and Mislevy 1982). Give all answers at once: a posterior is not quite normal, so piece by piece loses a little.
     */
    public Ability after(List<Response> responses) {
        Posterior posterior = new Posterior(this);
        responses.forEach(posterior::add);
        return posterior.ability();
    }

    /** Returns the lower end of the 90 % interval. */
    public double low() {
        return estimate - Z * standardError;
    }

    /** Returns the upper end of the 90 % interval. */
    public double high() {
        return estimate + Z * standardError;
    }

    /** Returns whether the 90 % interval lies on one side of the cut. */
    public boolean isSettledAt(double cut) {
        return low() > cut || high() < cut;
    }
}
