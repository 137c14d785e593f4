package dev.prepai.analytics;

import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Recommendation;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts and averages over many interviews.
 *
 * <p>It keeps counts and exact sums and derives rates and averages from them, so parts can be computed anywhere and
 * {@linkplain #plus merged}: {@code of(a ++ b)} equals {@code of(a).plus(of(b))}, exactly and for any split. Interviews
 * are not told apart, so one that is in both parts counts twice. Scores, recommendations and durations are those of the
 * finished interviews. Immutable and safe for use by several threads.
 *
 * @param byStatus the number of interviews per status; a status without interviews is absent
 * @param byType the number of interviews, in any status, per interview type id; sorted by id
 * @param byRecommendation the number of finished interviews per recommendation, the strongest first
 * @param overall the overall scores of the finished interviews that have one
 * @param competencies the scores per competency of the finished interviews; a competency without scores is absent
 * @param timed the number of finished interviews that have an end at or after their start
 * @param time how long the timed interviews took together
 */
public record Aggregate(
        SortedMap<InterviewStatus, Long> byStatus,
        SortedMap<String, Long> byType,
        SortedMap<Recommendation, Long> byRecommendation,
        ScoreSum overall,
        SortedMap<Competency, ScoreSum> competencies,
        long timed,
        Duration time) {
    /**
     * Copies the maps and checks the counts.
     *
     * @throws IllegalArgumentException if a count in a map is not positive, or the time does not fit the timed interviews
     */
    public Aggregate {
        byStatus = SortedMaps.copyOf(byStatus);
        byType = SortedMaps.copyOf(byType);
        byRecommendation = SortedMaps.copyOf(byRecommendation);
        competencies = SortedMaps.copyOf(competencies);
        requirePositive("byStatus", byStatus);
        requirePositive("byType", byType);
        requirePositive("byRecommendation", byRecommendation);
        if (timed < 0 || time.isNegative() || (timed == 0 && !time.isZero())) {
            throw new IllegalArgumentException(
                    "timed and time must be at least 0, and both 0 together, were " + timed + " and " + time);
        }
    }

    /** Returns the aggregate of the given interviews, in any order; of none, it is what merging leaves unchanged. */
    public static Aggregate of(Collection<InterviewSummary> interviews) {
        List<InterviewSummary> finished =
                interviews.stream().filter(Summaries::isFinished).toList();
        List<Duration> durations =
                finished.stream().flatMap(Summaries::duration).toList();
        return new Aggregate(
                SortedMaps.counts(interviews, interview -> Optional.of(interview.status())),
                SortedMaps.counts(interviews, interview -> Optional.of(interview.type())),
                SortedMaps.counts(finished, InterviewSummary::recommendation),
                ScoreSum.of(finished.stream().flatMap(interview -> interview.overall().stream())),
                competencies(finished),
                durations.size(),
                durations.stream().reduce(Duration.ZERO, Duration::plus));
    }

    /** Returns the aggregate of the interviews of both. */
    public Aggregate plus(Aggregate other) {
        return new Aggregate(
                SortedMaps.merge(byStatus, other.byStatus, Math::addExact),
                SortedMaps.merge(byType, other.byType, Math::addExact),
                SortedMaps.merge(byRecommendation, other.byRecommendation, Math::addExact),
                overall.plus(other.overall),
                SortedMaps.merge(competencies, other.competencies, ScoreSum::plus),
                Math.addExact(timed, other.timed),
                time.plus(other.time));
    }

    /** Returns the number of interviews in any status. */
    public long total() {
        return finished() + abandoned() + open();
    }

    /** Returns the number of interviews that came to their end. */
    public long finished() {
        return count(InterviewStatus.FINISHED);
    }

    /** Returns the number of interviews that were given up. */
    public long abandoned() {
        return count(InterviewStatus.ABANDONED);
    }

    /** Returns the number of interviews that are still going on. */
    public long open() {
        return count(InterviewStatus.OPEN);
    }

    /**
     * Returns the share of finished interviews in all interviews, 0 to 1; nothing without interviews.
     *
     * <p>Open interviews are in the denominator, so the rate rises as they come to their end.
     */
    public OptionalDouble completionRate() {
        return total() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) finished() / total());
    }

    /** Returns the mean overall score in points, 0 to 10; nothing when no finished interview has one. */
    public OptionalDouble averageOverall() {
        return overall.average();
    }

    /** Returns the mean score in points, 0 to 10, per competency that has scores, in the order of the competencies. */
    public SortedMap<Competency, Double> averageByCompetency() {
        SortedMap<Competency, Double> averages = new TreeMap<>();
        competencies.forEach((competency, sum) -> sum.average().ifPresent(mean -> averages.put(competency, mean)));
        return Collections.unmodifiableSortedMap(averages);
    }

    /** Returns the mean time from opening to end of the timed interviews, cut to nanoseconds; nothing without one. */
    public Optional<Duration> averageDuration() {
        return timed == 0 ? Optional.empty() : Optional.of(time.dividedBy(timed));
    }

    private long count(InterviewStatus status) {
        return byStatus.getOrDefault(status, 0L);
    }

    private static SortedMap<Competency, ScoreSum> competencies(Collection<InterviewSummary> finished) {
        SortedMap<Competency, ScoreSum> sums = new TreeMap<>();
        for (InterviewSummary interview : finished) {
            interview
                    .scores()
                    .forEach((competency, score) -> sums.merge(competency, ScoreSum.of(score), ScoreSum::plus));
        }
        return sums;
    }

    private static void requirePositive(String name, Map<?, Long> counts) {
        counts.forEach((key, count) -> {
            if (count <= 0) {
                throw new IllegalArgumentException("the counts of " + name + " must be positive, was " + count + " for "
                        + key + "; leave out what does not occur");
            }
        });
    }
}
