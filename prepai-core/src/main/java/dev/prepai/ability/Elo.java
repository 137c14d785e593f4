package dev.prepai.ability;

/**
 * Learns difficulties and abilities answer by answer, long before there are enough answers for {@link Calibration}: after a share S
 * where P was expected, the ability moves by K(n) (S − P) and the difficulty by −K(n) (S − P), with K(n) = α / (1 + β n) after n
 * earlier answers (Pelánek 2016).
 *
 * @param alpha the first step, above 0
 * @param beta how fast the steps shrink, 0 (never) or more
 */
public record Elo(double alpha, double beta) {
    private static final double FARTHEST = 8;

    /** Checks the ranges. */
    public Elo {
        if (!(alpha > 0 && alpha <= FARTHEST && beta >= 0 && beta <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "alpha must be above 0 and at most 8, beta at least 0, was " + alpha + " and " + beta);
        }
    }

    /**
     * The ability of a person, or the difficulty of an item.
     *
     * @param value on the ability scale, −8 to 8
     * @param answers how many have changed it
     */
    public record Rating(double value, int answers) {
        /** Checks the ranges. */
        public Rating {
            if (!(Math.abs(value) <= FARTHEST && answers >= 0)) {
                throw new IllegalArgumentException(
                        "a rating needs a value in -8..8 and no negative count, was " + value + " and " + answers);
            }
        }
    }

    /** Both ratings after an answer. */
    public record Update(Rating person, Rating item) {}

    /** Returns the usual steps: α = 1 and β = 0.05. */
    public static Elo standard() {
        return new Elo(1, 0.05);
    }

    /** Returns the size K(n) of the step after n earlier answers. */
    public double step(int answers) {
        return alpha / (1 + beta * answers);
    }

    /**
     * Returns both ratings after one more answer.
     *
     * @param share what was reached, 0 to 1
     */
    public Update after(Rating person, Rating item, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be in 0..1, was " + share);
        }
        double surprise = share - ItemParameters.logistic(person.value() - item.value());
        return new Update(moved(person, surprise), moved(item, -surprise));
    }

    private Rating moved(Rating rating, double surprise) {
        double value = rating.value() + step(rating.answers()) * surprise;
        return new Rating(Math.max(-FARTHEST, Math.min(FARTHEST, value)), rating.answers() + 1);
    }
}
