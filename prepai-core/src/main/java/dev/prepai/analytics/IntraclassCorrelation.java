package dev.prepai.analytics;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Intraclass correlations of raters who all rated the same answers: the mean squares of the two-way analysis of variance, and
 * what follows from them.
 *
 * <p>McGraw and Wong, "Forming inferences about some intraclass correlation coefficients", Psychological Methods 1 (1996)
 * 30–46; consistency and agreement of single ratings are ICC(3,1) and ICC(2,1) of Shrout and Fleiss 1979. Below 0.5 is poor,
 * up to 0.75 moderate, up to 0.9 good (Koo and Li 2016). All are at most 1 and may be negative; none has a value when all
 * ratings are equal. Immutable and safe for use by several threads.
 *
 * @param answers the number of answers, {@code n}, at least 2
 * @param raters the number of raters, {@code k}, at least 2
 * @param betweenAnswers the mean square of the means of the answers, {@code MSR}
 * @param betweenRaters the mean square of the means of the raters, {@code MSC}
 * @param error the mean square of what is left, {@code MSE}
 */
public record IntraclassCorrelation(
        int answers, int raters, double betweenAnswers, double betweenRaters, double error) {
    /** A smaller share of all squares is what rounding leaves of nothing. */
    private static final double ROUNDING = 1e-20;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if there are fewer than two answers or raters, or a mean square is negative or not
     *     finite
     */
    public IntraclassCorrelation {
        if (answers < 2 || raters < 2) {
            throw new IllegalArgumentException(
                    "at least 2 answers and 2 raters are needed, were " + answers + " and " + raters);
        }
        if (!DoubleStream.of(betweenAnswers, betweenRaters, error)
                .allMatch(square -> square >= 0 && Double.isFinite(square))) {
            throw new IllegalArgumentException("mean squares must be finite and at least 0, were " + betweenAnswers
                    + ", " + betweenRaters + " and " + error);
        }
    }

    /**
     * Analyses a table of ratings.
     *
     * @param ratings one row for each answer, one column for each rater, none missing
     * @throws IllegalArgumentException if there are fewer than two rows or columns, the rows differ in length, or a rating is
     *     not finite or beyond ±10⁵⁰
     */
    public static IntraclassCorrelation of(double[][] ratings) {
        int answers = ratings.length;
        int raters = answers == 0 ? 0 : ratings[0].length;
        if (answers < 2 || raters < 2 || Arrays.stream(ratings).anyMatch(row -> row.length != raters)) {
            throw new IllegalArgumentException("the ratings must be a full table of at least 2 answers and 2 raters, "
                    + "had " + answers + " rows; leave out answers that somebody did not rate");
        }
        Sample all = Sample.of(
                "the ratings",
                Arrays.stream(ratings).flatMapToDouble(Arrays::stream).toArray());
        double[] rows = new double[answers];
        double[] columns = new double[raters];
        for (int i = 0; i < answers; i++) {
            for (int j = 0; j < raters; j++) {
                double shifted = ratings[i][j] - ratings[0][0]; // makes the squares of equal ratings exactly 0
                rows[i] += shifted / raters;
                columns[j] += shifted / answers;
            }
        }
        double total = all.squares();
        double row = known(raters * Sample.of("the means", rows).squares(), total);
        double column = known(answers * Sample.of("the means", columns).squares(), total);
        double rest = known(residuals(ratings, rows, columns), total);
        return new IntraclassCorrelation(
                answers, raters, row / (answers - 1), column / (raters - 1), rest / ((answers - 1.0) * (raters - 1)));
    }

    /** Returns ICC(C,1), {@code (MSR − MSE) / (MSR + (k − 1) MSE)}: one rating, where a rater may be severe throughout. */
    public OptionalDouble consistency() {
        return ratio(betweenAnswers - error, betweenAnswers + (raters - 1) * error);
    }

    /**
     * Returns ICC(A,1), {@code (MSR − MSE) / (MSR + (k − 1) MSE + k/n (MSC − MSE))}: one rating, where severity counts as
     * error.
     */
    public OptionalDouble agreement() {
        return ratio(
                betweenAnswers - error,
                betweenAnswers + (raters - 1) * error + (betweenRaters - error) * raters / answers);
    }

    /** Returns ICC(C,k), {@code (MSR − MSE) / MSR}: the mean of all raters; nothing when the answers do not differ. */
    public OptionalDouble meanConsistency() {
        return ratio(betweenAnswers - error, betweenAnswers);
    }

    /** Returns ICC(A,k), {@code (MSR − MSE) / (MSR + (MSC − MSE) / n)}: the mean of all raters, severity is error. */
    public OptionalDouble meanAgreement() {
        return ratio(betweenAnswers - error, betweenAnswers + (betweenRaters - error) / answers);
    }

    /** The denominators estimate variances; an estimate that is not positive says nothing. */
    private static OptionalDouble ratio(double numerator, double denominator) {
        return denominator > 0 ? OptionalDouble.of(numerator / denominator) : OptionalDouble.empty();
    }

    private static double residuals(double[][] ratings, double[] rows, double[] columns) {
        double mean = Arrays.stream(rows).sum() / rows.length;
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                double residual = ratings[i][j] - ratings[0][0] - rows[i] - columns[j] + mean;
                sum += residual * residual;
            }
        }
        return sum;
    }

    private static double known(double squares, double total) {
        return squares <= ROUNDING * total ? 0 : squares;
    }
}
