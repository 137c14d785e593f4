package dev.prepai.benchmarks.adaptive;

import dev.prepai.ability.ItemParameters;
import dev.prepai.ability.ItemPool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Where the items of a simulation come from.
 *
 * @param discrimination draws one
 * @param difficulty draws one
 * @param offsets of the thresholds from the difficulty
 */
record SimulatedItems(
        ToDoubleFunction<SplittableRandom> discrimination,
        ToDoubleFunction<SplittableRandom> difficulty,
        List<Double> offsets) {
    private static final int ITEMS = 200;

    /** Discriminations from 0.5 to 2 and difficulties from -3 to 3, all equally likely. */
    static SimulatedItems even(List<Double> offsets) {
        return new SimulatedItems(random -> random.nextDouble(0.5, 2), random -> random.nextDouble(-3, 3), offsets);
    }

    /** Log-normal discriminations (0, 0.3) and standard normal difficulties. */
    static SimulatedItems normal(List<Double> offsets) {
        return new SimulatedItems(
                random -> Math.exp(0.3 * random.nextGaussian()), SplittableRandom::nextGaussian, offsets);
    }

    /** Returns the pool of that seed. */
    ItemPool pool(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, ItemParameters> items = new LinkedHashMap<>();
        for (int i = 0; i < ITEMS; i++) {
            double slope = discrimination.applyAsDouble(random);
            double middle = difficulty.applyAsDouble(random);
            items.put(
                    "item-" + i,
                    new ItemParameters(
                            slope,
                            offsets.stream().map(offset -> middle + offset).toList()));
        }
        return new ItemPool(items);
    }
}
