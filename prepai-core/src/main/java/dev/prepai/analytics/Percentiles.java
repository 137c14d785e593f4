package dev.prepai.analytics;

import dev.prepai.report.PeerComparison;
import dev.prepai.report.PeerComparison.Rank;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Interval;
import dev.prepai.rubric.Score;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * Where the scores of one interview stand among those of others.
 *
 * <p>The percentile of a score is the share of the others below it, with half of those that are equal to it (Crawford, Garthwaite
 * and Slick, "On percentile norms in neuropsychology", The Clinical Neuropsychologist 23 (2009) 1173–1195). Two things are not
 * known exactly: the score, which has an interval of 90 %, and the share, of which others are a sample. The interval of the percentile
 * takes both at their worst: from the lower end of Wilson's 90 % interval for the share below the lower end of the score, to the
 * upper end of that for the share not above its upper end.
 */
public final class Percentiles {
    private static final double CONFIDENCE = 0.9;

    private Percentiles() {}

    /**
     * Compares an interview with the finished ones of the same type and use, without those of the same candidate.
     *
     * @param interview a finished one
     * @param interviews of any type and in any order; the interview itself may be among them
     * @throws IllegalArgumentException if the interview is not finished
     */
    public static PeerComparison of(InterviewSummary interview, Collection<InterviewSummary> interviews) {
        if (!Summaries.isFinished(interview)) {
            throw new IllegalArgumentException(
                    "only a finished interview is compared, interview " + interview.id() + " is " + interview.status());
        }
        List<InterviewSummary> others = interviews.stream()
                .filter(other -> Summaries.isScored(other) && isPeer(interview, other))
                .toList();
        Map<Competency, Rank> competencies = new EnumMap<>(Competency.class);
        interview
                .scores()
                .forEach((competency, score) -> rank(
                                score,
                                others,
                                other -> Optional.ofNullable(other.scores().get(competency)))
                        .ifPresent(rank -> competencies.put(competency, rank)));
        return new PeerComparison(
                interview.id(),
                interview.type(),
                interview.usage(),
                others.size(),
                interview.overall().flatMap(score -> rank(score, others, InterviewSummary::overall)),
                competencies);
    }

    /** Who practises often is not compared with what the same person did before; without a name, each is a person of its own. */
    private static boolean isPeer(InterviewSummary interview, InterviewSummary other) {
        boolean same = interview.candidate().isBlank()
                ? other.id().equals(interview.id())
                : other.candidate().equals(interview.candidate());
        return !same && other.type().equals(interview.type()) && other.usage() == interview.usage();
    }

    private static Optional<Rank> rank(
            Score score, List<InterviewSummary> others, Function<InterviewSummary, Optional<Score>> same) {
        double[] points = others.stream()
                .flatMap(other -> same.apply(other).stream())
                .mapToDouble(Score::points)
                .toArray();
        return points.length < PeerComparison.LEAST_COUNT ? Optional.empty() : Optional.of(rank(score, points));
    }

    private static Rank rank(Score score, double[] others) {
        int below = count(others, score.points(), false);
        int notAbove = count(others, score.points(), true);
        double percentile = 50.0 * (below + notAbove) / others.length;
        double low = wilson(count(others, score.low(), false), others.length).low();
        double high = wilson(count(others, score.high(), true), others.length).high();
        return new Rank(
                percentile,
                new Interval(Math.min(100 * low, percentile), Math.max(percentile, 100 * high)),
                others.length);
    }

    private static Interval wilson(int some, int all) {
        return new Proportion(some, all).wilson(CONFIDENCE);
    }

    private static int count(double[] others, double points, boolean withEqual) {
        DoubleStream below = Arrays.stream(others).filter(other -> other < points || (withEqual && other == points));
        return (int) below.count();
    }
}
