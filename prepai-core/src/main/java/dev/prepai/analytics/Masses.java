package dev.prepai.analytics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** The probabilities of a distribution over 0, 1, 2 and so on, from the ratios of neighbours. */
final class Masses {
    private Masses() {}

    /** Returns the probabilities of the number of yeses in so many trials that each are a yes with the given probability. */
    static double[] binomial(int trials, double probability) {
        if (probability == 0 || probability == 1) {
            double[] certain = new double[trials + 1];
            certain[probability == 0 ? 0 : trials] = 1;
            return certain;
        }
        double odds = probability / (1 - probability);
        return from((int) (trials * probability), trials, i -> odds * (trials - i) / (i + 1.0));
    }

    /**
     * Returns the probabilities of the number of yeses in a group when all yeses are dealt out by chance, beginning with the
     * fewest yeses that are possible, {@code max(0, yeses − others)}.
     */
    static double[] hypergeometric(int group, int others, int yeses) {
        int fewest = Math.max(0, yeses - others);
        int most = Math.min(group, yeses);
        int typical = (int) ((double) group * yeses / ((double) group + others));
        return from(Math.max(fewest, Math.min(typical, most)) - fewest, most - fewest, i -> {
            double now = fewest + i;
            return (group - now) * (yeses - now) / ((now + 1) * (others - yeses + now + 1));
        });
    }

    /** Begins near the top, so that what is too small for a double is also too small to count. */
    private static double[] from(int start, int last, IntToDoubleFunction nextToThis) {
        double[] masses = new double[last + 1];
        masses[start] = 1;
        for (int i = start; i < last; i++) {
            masses[i + 1] = masses[i] * nextToThis.applyAsDouble(i);
        }
        for (int i = start; i > 0; i--) {
            masses[i - 1] = masses[i] / nextToThis.applyAsDouble(i - 1);
        }
        double sum = Arrays.stream(masses).sum();
        return Arrays.stream(masses).map(mass -> mass / sum).toArray();
    }
}
