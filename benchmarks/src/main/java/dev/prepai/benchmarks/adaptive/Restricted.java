package dev.prepai.benchmarks.adaptive;

import dev.prepai.ability.RestrictedExposure;
import java.util.Set;

/** The item with the most information that was not asked too often so far. */
final class Restricted implements Strategy {
    private RestrictedExposure control;

    Restricted(double rate) {
        this.control = RestrictedExposure.of(rate);
    }

    @Override
    public String next(Sitting sitting, long seed) {
        return Strategy.informative(control).next(sitting, seed);
    }

    @Override
    public void sat(Set<String> asked) {
        control = control.after(asked);
    }
}
