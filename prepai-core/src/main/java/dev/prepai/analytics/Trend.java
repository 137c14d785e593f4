package dev.prepai.analytics;

import dev.prepai.rubric.Score;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The daily averages of the overall score over a window of days, and where they are going.
 *
 * <p>Finished interviews with an overall score count, each on the day it was opened. A day counts once, however many
 * interviews it has. Narrow the interviews down first for the trend of one type or candidate. Windows of the same days
 * can be {@linkplain #plus merged} exactly. {@link #direction()}, {@link #slopePerDay()} and {@link #change()} compare all
 * pairs of days with interviews on each call. Immutable and safe for use by several threads.
 *
 * @param first the first day of the window
 * @param last the last day of the window, included
 * @param days the scores per day, in the order of time; a day without a score is absent
 */
public record Trend(LocalDate first, LocalDate last, SortedMap<LocalDate, ScoreSum> days) {
    /** The longest window in days, ten years: the work grows with the square of the days. */
    public static final int MAXIMUM_DAYS = 3660;

    private static final int DAYS_FOR_A_DIRECTION = 4;

    /** The normal quantile of a two-sided test at 10 %. */
    private static final double CRITICAL_Z = 1.6449;

    /** Where the daily averages are going. */
    public enum Direction {
        /** Rising, significantly. */
        IMPROVING,
        /** Falling, significantly. */
        DECLINING,
        /** Enough days, and no significant rise or fall. */
        STABLE,
        /**
         * Fewer than four days with scores, which say nothing: even three days in perfect order occur by chance in every
         * third case, so the test could never find a trend.
         */
        INSUFFICIENT
    }

    /**
     * Copies the days and checks the window.
     *
     * @throws IllegalArgumentException if the last day is before the first, the window is longer than
     *     {@value #MAXIMUM_DAYS} days, or a day is outside the window or has no score
     */
    public Trend {
        requireWindow(first, last);
        days = SortedMaps.copyOf(days);
        for (var day : days.entrySet()) {
            if (!contains(first, last, day.getKey()) || day.getValue().count() == 0) {
                throw new IllegalArgumentException("every day must be in " + first + ".." + last
                        + " and have a score, was " + day + "; leave out the others");
            }
        }
    }

    /**
     * Returns the trend of the days from the first to the last, both included.
     *
     * @param interviews in any order; those outside the window and those without a score do not count
     * @param zone decides on which day an interview was opened
     * @throws IllegalArgumentException if the last day is before the first, or the window is longer than
     *     {@value #MAXIMUM_DAYS} days
     */
    public static Trend of(Collection<InterviewSummary> interviews, LocalDate first, LocalDate last, ZoneId zone) {
        requireWindow(first, last);
        SortedMap<LocalDate, ScoreSum> days = new TreeMap<>();
        for (InterviewSummary interview : interviews) {
            LocalDate day = interview.openedAt().atZone(zone).toLocalDate();
            if (contains(first, last, day)) {
                scores(interview).forEach(score -> days.merge(day, ScoreSum.of(score), ScoreSum::plus));
            }
        }
        return new Trend(first, last, days);
    }

    /**
     * Returns the trend of a number of days up to the last one, which is included.
     *
     * @param interviews in any order; those outside the window and those without a score do not count
     * @param days the length of the window, 1 to {@value #MAXIMUM_DAYS}
     * @param zone decides on which day an interview was opened
     * @throws IllegalArgumentException if the number of days is out of range
     */
    public static Trend ofDays(Collection<InterviewSummary> interviews, int days, LocalDate last, ZoneId zone) {
        if (days < 1 || days > MAXIMUM_DAYS) {
            throw new IllegalArgumentException("days must be in 1.." + MAXIMUM_DAYS + ", was " + days);
        }
        return of(interviews, last.minusDays(days - 1L), last, zone);
    }

    /**
     * Returns the trend of the interviews of both.
     *
     * @throws IllegalArgumentException if the windows differ
     */
    public Trend plus(Trend other) {
        if (!first.equals(other.first) || !last.equals(other.last)) {
            throw new IllegalArgumentException("the windows must be the same, were " + first + ".." + last + " and "
                    + other.first + ".." + other.last + "; compute both over the same days");
        }
        return new Trend(first, last, SortedMaps.merge(days, other.days, ScoreSum::plus));
    }

    /**
     * Returns where the daily averages are going: the sign of the slope when the trend is significant.
     *
     * <p>Significant is a Mann-Kendall test (Mann 1945, Kendall 1975; variance corrected for ties, normal approximation
     * with continuity correction) with a two-sided p below 0.1. From 4 to 10 days without ties this decides as the exact
     * test does. A slope of 0, which many equal days can have in spite of the test, is stable.
     */
    public Direction direction() {
        if (days.size() < DAYS_FOR_A_DIRECTION) {
            return Direction.INSUFFICIENT;
        }
        double slope = slope();
        if (Math.abs(MannKendall.z(averages())) <= CRITICAL_Z || slope == 0) {
            return Direction.STABLE;
        }
        return slope > 0 ? Direction.IMPROVING : Direction.DECLINING;
    }

    /**
     * Returns the two-sided p of the Mann-Kendall test that {@link #direction()} uses, 0 to 1: how often days without a trend
     * would look as ordered as these. Nothing with fewer than four days that have a score.
     */
    public OptionalDouble pValue() {
        return days.size() < DAYS_FOR_A_DIRECTION
                ? OptionalDouble.empty()
                : OptionalDouble.of(Normal.twoSided(MannKendall.z(averages())));
    }

    /**
     * Returns the Theil-Sen slope (Sen 1968) in points per day; nothing with fewer than two days that have a score.
     *
     * <p>Days without interviews keep their place on the time axis. The slope of a trend that is not significant is an
     * estimate to show, not to act on.
     */
    public OptionalDouble slopePerDay() {
        return days.size() < 2 ? OptionalDouble.empty() : OptionalDouble.of(slope());
    }

    /**
     * Returns the last minus the first point of the fitted line, in points from -10 to 10.
     *
     * <p>It is the slope times the days from the first to the last day that has a score, so nothing is extrapolated to the
     * empty ends of the window. A steep line over uneven days is cut to the length of the scale. Nothing with fewer than
     * two days that have a score.
     */
    public OptionalDouble change() {
        if (days.size() < 2) {
            return OptionalDouble.empty();
        }
        double change = slope() * ChronoUnit.DAYS.between(days.firstKey(), days.lastKey());
        return OptionalDouble.of(Math.max(-Score.MAXIMUM, Math.min(change, Score.MAXIMUM)));
    }

    private double slope() {
        return TheilSen.slope(
                days.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray(), averages());
    }

    private double[] averages() {
        return days.values().stream()
                .mapToDouble(day -> day.average().orElseThrow())
                .toArray();
    }

    private static Stream<Score> scores(InterviewSummary interview) {
        return Stream.of(interview).filter(Summaries::isFinished).flatMap(finished -> finished.overall().stream());
    }

    private static boolean contains(LocalDate first, LocalDate last, LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static void requireWindow(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "the last day " + last + " is before the first day " + first + "; swap them");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MAXIMUM_DAYS) {
            throw new IllegalArgumentException("the window " + first + ".." + last + " is longer than " + MAXIMUM_DAYS
                    + " days; ask for a shorter one");
        }
    }
}
