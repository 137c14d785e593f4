package dev.prepai.analytics;

import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Score;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The interviews of one candidate in the order of time.
 *
 * <p>The time of an interview is when it was opened; of two opened at once, the lower id comes first. Scores are those of
 * finished interviews. Candidates are told apart by their reference only, so two people with the same name are one
 * candidate unless the host gives them different references. Immutable and safe for use by several threads.
 *
 * @param candidate the candidate's name, or whatever reference the host gave
 * @param interviews of this candidate, in any status, the earliest first
 */
public record CandidateHistory(String candidate, List<InterviewSummary> interviews) {
    /**
     * Copies and sorts the interviews.
     *
     * @throws IllegalArgumentException if an interview is of another candidate
     */
    public CandidateHistory {
        for (InterviewSummary interview : interviews) {
            if (!interview.candidate().equals(candidate)) {
                throw new IllegalArgumentException(
                        "interview " + interview.id() + " is of another candidate; use CandidateHistory.of to select");
            }
        }
        interviews = interviews.stream().sorted(Summaries.BY_TIME).toList();
    }

    /**
     * Returns the history of one candidate, empty if there is no interview of that candidate.
     *
     * @param candidate the reference exactly as in {@link InterviewSummary#candidate()}
     * @param interviews of any candidate and in any order
     */
    public static CandidateHistory of(String candidate, Collection<InterviewSummary> interviews) {
        return new CandidateHistory(
                candidate,
                interviews.stream()
                        .filter(interview -> interview.candidate().equals(candidate))
                        .toList());
    }

    /** Returns the finished interviews that have an overall score, the earliest first: the scores over time. */
    public List<InterviewSummary> scored() {
        return interviews.stream().filter(Summaries::isScored).toList();
    }

    /** Returns the interview with the highest overall score, the earliest of equals; nothing without a score. */
    public Optional<InterviewSummary> best() {
        // Of equal elements reduce keeps the left one, where Stream.max does not promise which.
        return scored().stream().reduce((best, next) -> points(next) > points(best) ? next : best);
    }

    /** Returns the last interview that has an overall score; nothing without a score. */
    public Optional<InterviewSummary> latest() {
        return scored().stream().reduce((earlier, later) -> later);
    }

    /** Returns the mean overall score in points, 0 to 10; nothing without a score. */
    public OptionalDouble average() {
        return Aggregate.of(interviews).averageOverall();
    }

    /** Returns the latest overall score minus the first, -10 to 10 points; nothing with fewer than two scores. */
    public OptionalDouble change() {
        List<InterviewSummary> scored = scored();
        return scored.size() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(points(scored.get(scored.size() - 1)) - points(scored.get(0)));
    }

    /** Returns the latest score per competency that has one; interviews without evidence for it are passed over. */
    public Map<Competency, Score> latestByCompetency() {
        Map<Competency, Score> latest = new EnumMap<>(Competency.class);
        scoresByCompetency().forEach((competency, scores) -> latest.put(competency, scores.get(scores.size() - 1)));
        return Collections.unmodifiableMap(latest);
    }

    /** Returns the latest score minus the first, -10 to 10 points, per competency that has at least two scores. */
    public Map<Competency, Double> changeByCompetency() {
        Map<Competency, Double> changes = new EnumMap<>(Competency.class);
        scoresByCompetency().forEach((competency, scores) -> {
            if (scores.size() >= 2) {
                changes.put(
                        competency,
                        scores.get(scores.size() - 1).points() - scores.get(0).points());
            }
        });
        return Collections.unmodifiableMap(changes);
    }

    /** Returns counts and averages per interview type id, sorted by id. */
    public SortedMap<String, Aggregate> byType() {
        SortedMap<String, Aggregate> types = new TreeMap<>();
        interviews.forEach(
                interview -> types.merge(interview.type(), Aggregate.of(List.of(interview)), Aggregate::plus));
        return Collections.unmodifiableSortedMap(types);
    }

    private Map<Competency, List<Score>> scoresByCompetency() {
        Map<Competency, List<Score>> scores = new EnumMap<>(Competency.class);
        interviews.stream()
                .filter(Summaries::isFinished)
                .forEach(interview -> interview
                        .scores()
                        .forEach((competency, score) -> scores.computeIfAbsent(competency, key -> new ArrayList<>())
                                .add(score)));
        return scores;
    }

    private static double points(InterviewSummary scored) {
        return scored.overall().orElseThrow().points();
    }
}
