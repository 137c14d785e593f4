package dev.prepai.analytics;

import dev.prepai.rubric.IsotonicCalibration;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A proposal: what share of candidates moved on at each overall score, as far as outcomes tell. Nothing applies it; whoever does has
 * to answer for it.
 *
 * <p>The map is an isotonic regression, as in B. Zadrozny and C. Elkan, "Transforming classifier scores into accurate multiclass
 * probability estimates", KDD 2002. Whether it says more than the mere rate is measured on interviews that were not used to fit it,
 * by the score of G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950) 1–3.
 * Immutable and safe for use by several threads.
 *
 * @param advancedShare maps an overall score, 0 to 10, to the share that moved on, 0 to 1; its knots are its serial form
 * @param interviews from how many decided interviews
 * @param brierScore the mean squared error of such maps on interviews that were left out in turn, 0 to 1, the less the better
 * @param brierScoreOfRate the same when the rate of all the other interviews is foretold for each
 */
public record OutcomeCalibration(
        IsotonicCalibration advancedShare, int interviews, double brierScore, double brierScoreOfRate) {
    /** With fewer decided interviews there is no proposal. A judgement: isotonic maps of few cases follow chance. */
    public static final int LEAST_INTERVIEWS = 200;

    private static final int FOLDS = 5;

    /** Tells whether the map foretells outcomes better than the mere rate does; if not, leave it. */
    public boolean betterThanRate() {
        return brierScore < brierScoreOfRate;
    }

    /**
     * Returns the proposal, or nothing when there are too few interviews or all ended alike.
     *
     * @param scores overall scores, in the order in which the interviews are dealt to five folds
     * @param advanced 1 for those who moved on, 0 for those who were rejected
     */
    static Optional<OutcomeCalibration> of(double[] scores, double[] advanced) {
        double rate = IntStream.range(0, advanced.length)
                .mapToDouble(i -> advanced[i])
                .average()
                .orElse(0);
        if (scores.length < LEAST_INTERVIEWS || rate == 0 || rate == 1) {
            return Optional.empty();
        }
        double map = 0;
        double rateAlone = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            int[] others = IntStream.range(0, scores.length)
                    .filter(i -> i % FOLDS != left)
                    .toArray();
            double[] outcomes = at(others, advanced);
            IsotonicCalibration fitted = IsotonicCalibration.fit(at(others, scores), outcomes);
            double known = IntStream.range(0, outcomes.length)
                    .mapToDouble(i -> outcomes[i])
                    .average()
                    .orElseThrow();
            for (int i = fold; i < scores.length; i += FOLDS) {
                map += square(fitted.calibrate(scores[i]) - advanced[i]);
                rateAlone += square(known - advanced[i]);
            }
        }
        return Optional.of(new OutcomeCalibration(
                IsotonicCalibration.fit(scores, advanced),
                scores.length,
                map / scores.length,
                rateAlone / scores.length));
    }

    private static double[] at(int[] indices, double[] values) {
        return IntStream.of(indices).mapToDouble(i -> values[i]).toArray();
    }

    private static double square(double value) {
        return value * value;
    }
}
