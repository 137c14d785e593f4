package dev.prepai.analytics;

import dev.prepai.rubric.Score;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How many scores there are and what they add up to, so that averages of parts can be merged.
 *
 * <p>Every score is rounded once to a millionth of a point and then added as an integer. Sums of doubles depend on the
 * order of the additions; this one does not, so any split of the interviews over threads, pages or machines gives the
 * same value. An average is at most 5·10⁻⁷ points off, where reports show a tenth. Immutable and safe for use by several
 * threads.
 *
 * @param count the number of scores, at least 0
 * @param millionths the sum of the scores in millionths of a point, 0 to {@code count} times 10 points
 */
public record ScoreSum(long count, long millionths) {
    private static final long MILLIONTHS_PER_POINT = 1_000_000;
    private static final long MAXIMUM_MILLIONTHS = (long) (Score.MAXIMUM * MILLIONTHS_PER_POINT);
    private static final ScoreSum NONE = new ScoreSum(0, 0);

    /**
     * Checks both ranges.
     *
     * @throws IllegalArgumentException if the count is negative or the sum cannot come from so many scores
     */
    public ScoreSum {
        if (count < 0) {
            throw new IllegalArgumentException("count must be at least 0, was " + count);
        }
        if (millionths < 0 || millionths > Math.multiplyExact(count, MAXIMUM_MILLIONTHS)) {
            throw new IllegalArgumentException("millionths must be in 0.." + MAXIMUM_MILLIONTHS + " per score, was "
                    + millionths + " for a count of " + count);
        }
    }

    /** Returns the sum of no scores. */
    public static ScoreSum none() {
        return NONE;
    }

    /** Returns the sum of one score; its standard error is not used. */
    public static ScoreSum of(Score score) {
        return new ScoreSum(1, Math.round(score.points() * MILLIONTHS_PER_POINT));
    }

    /** Returns the sum of all scores of a stream. */
    public static ScoreSum of(Stream<Score> scores) {
        return scores.map(ScoreSum::of).reduce(NONE, ScoreSum::plus);
    }

    /**
     * Returns the sum of both.
     *
     * @throws ArithmeticException if it does not fit, which takes more than 9·10¹¹ scores
     */
    public ScoreSum plus(ScoreSum other) {
        return new ScoreSum(Math.addExact(count, other.count), Math.addExact(millionths, other.millionths));
    }

    /** Returns the arithmetic mean in points, 0 to 10; nothing without scores. */
    public OptionalDouble average() {
        // One rounding only: equal means of different counts are the same double, which ties in a trend rely on.
        return count == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(millionths / ((double) count * MILLIONTHS_PER_POINT));
    }
}
