package dev.prepai.analytics;

import dev.prepai.rubric.Interval;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * The rate of a group beside that of the group with the highest rate.
 *
 * <p>A ratio alone says little: in small groups one person moves it far, and in large ones a ratio near 1 can still be no
 * accident. So look at it together with a test and an interval. Immutable and safe for use by several threads.
 *
 * @param group the group
 * @param highest the group with the highest rate
 */
public record ImpactRatio(Proportion group, Proportion highest) {
    /** R takes tables as equally likely when they are this close, since the probabilities are rounded. */
    private static final double EQUALLY_LIKELY = 1 + 1e-7;

    /** Returns the rate of the group divided by the highest, usually 0 to 1; nothing when the highest is 0. */
    public OptionalDouble ratio() {
        return ratio(group.yes(), highest.yes());
    }

    /**
     * Returns whether the ratio is less than four fifths, which United States agencies generally regard as evidence of adverse
     * impact (Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4 D, 1978).
     */
    public boolean belowFourFifths() {
        // In whole numbers: 0.8 has no exact double.
        return 5L * group.yes() * highest.count() < 4L * highest.yes() * group.count();
    }

    /**
     * Returns the two-sided p of Fisher's exact test that both rates are the same (R. A. Fisher, "Statistical Methods for
     * Research Workers", 5th edition, 1934): the sum over all tables with the same margins that are at most as likely.
     */
    public double fisherExact() {
        int yeses = Math.addExact(group.yes(), highest.yes());
        double[] masses = Masses.hypergeometric(group.count(), highest.count(), yeses);
        double seen = masses[group.yes() - Math.max(0, yeses - highest.count())];
        double p = Arrays.stream(masses)
                .filter(mass -> mass <= seen * EQUALLY_LIKELY)
                .sum();
        return Math.min(1, p);
    }

    /**
     * Returns the z of the test of two proportions, {@code (p₁ − p₂) / √(p (1 − p) (1/n₁ + 1/n₂))} with the rate {@code p} of
     * both together; nothing when all or none of both have the property.
     *
     * <p>An approximation for groups of which some ten have the property and some ten have not; below that use
     * {@link #fisherExact()}.
     */
    public OptionalDouble z() {
        double pooled = ((double) group.yes() + highest.yes()) / ((double) group.count() + highest.count());
        double variance = pooled * (1 - pooled) * (1.0 / group.count() + 1.0 / highest.count());
        return variance > 0
                ? OptionalDouble.of((group.rate() - highest.rate()) / Math.sqrt(variance))
                : OptionalDouble.empty();
    }

    /** Returns the two-sided p of {@link #z()}, 0 to 1; nothing where z has no value. */
    public OptionalDouble zTest() {
        return z().stream().map(Normal::twoSided).findFirst();
    }

    /**
     * Returns the interval of the ratio when both groups are drawn again, each from itself.
     *
     * @return nothing when the highest rate is 0 in more than a tenth of the samples
     */
    public Optional<Interval> interval(Bootstrap bootstrap) {
        double[] groupShares = cumulated(group);
        double[] highestShares = cumulated(highest);
        return bootstrap.interval(random -> ratio(drawn(groupShares, random), drawn(highestShares, random)));
    }

    private OptionalDouble ratio(int groupYes, int highestYes) {
        return highestYes == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) groupYes * highest.count() / ((double) highestYes * group.count()));
    }

    /** Drawing people one by one comes to a binomial number of yeses, which one look-up draws as well. */
    private static double[] cumulated(Proportion proportion) {
        double[] shares = Masses.binomial(proportion.count(), proportion.rate());
        for (int i = 1; i < shares.length; i++) {
            shares[i] += shares[i - 1];
        }
        return shares;
    }

    private static int drawn(double[] shares, RandomGenerator random) {
        int place = Arrays.binarySearch(shares, random.nextDouble());
        return Math.min(place < 0 ? -place - 1 : place + 1, shares.length - 1);
    }
}
