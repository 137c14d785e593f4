package dev.prepai.ability;

/** A distribution of ability on a grid of equal steps, which answers narrow down. */
final class Posterior {
    private static final int POINTS = 121;
    /** In standard deviations of the prior. */
    private static final double HALF_WIDTH = 6;
    /** Keeps apart what the grid cannot: no item is so sharp that this would ever count. */
    private static final double LEAST_ERROR = 1e-3;

    private final double[] points = new double[POINTS];
    private final double[] logWeights = new double[POINTS];

    Posterior(Ability prior) {
        for (int i = 0; i < POINTS; i++) {
            double deviation = HALF_WIDTH * (2.0 * i / (POINTS - 1) - 1);
            points[i] = prior.estimate() + prior.standardError() * deviation;
            logWeights[i] = -deviation * deviation / 2;
        }
    }

    void add(Response response) {
        for (int i = 0; i < POINTS; i++) {
            logWeights[i] += response.item().logLikelihood(response.share(), points[i]);
        }
    }

    /** Adds an answer whose likelihood was computed before, for the grid of {@link Ability#PRIOR}. */
    void add(double[] logLikelihood) {
        for (int i = 0; i < POINTS; i++) {
            logWeights[i] += logLikelihood[i];
        }
    }

    double[] points() {
        return points.clone();
    }

    Ability ability() {
        double highest = Double.NEGATIVE_INFINITY;
        for (double logWeight : logWeights) {
            highest = Math.max(highest, logWeight);
        }
        double sum = 0;
        double first = 0;
        for (int i = 0; i < POINTS; i++) {
            double weight = Math.exp(logWeights[i] - highest);
            sum += weight;
            first += weight * points[i];
        }
        double mean = first / sum;
        double second = 0;
        for (int i = 0; i < POINTS; i++) {
            double deviation = points[i] - mean;
            second += Math.exp(logWeights[i] - highest) * deviation * deviation;
        }
        return new Ability(
                Math.max(-Ability.FARTHEST, Math.min(Ability.FARTHEST, mean)),
                Math.max(LEAST_ERROR, Math.min(Ability.FARTHEST, Math.sqrt(second / sum))));
    }
}
