package dev.prepai.analytics;

import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Score;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How the finished interviews of one type were scored. Immutable and safe for use by several threads.
 *
 * @param interviewType the id of the interview type
 * @param overall the distribution of the overall scores; empty when no finished interview of the type has one
 * @param competencies the distribution per competency, in the order of the competencies; one without scores is absent
 */
public record Benchmarks(String interviewType, Optional<Benchmark> overall, Map<Competency, Benchmark> competencies) {
    /** Copies the distributions. */
    public Benchmarks {
        Map<Competency, Benchmark> ordered = new EnumMap<>(Competency.class);
        ordered.putAll(competencies);
        competencies = Collections.unmodifiableMap(ordered);
    }

    /**
     * Returns the benchmarks of one interview type; those of other types and unfinished interviews do not count.
     *
     * @param interviewType the id as in {@link InterviewSummary#type()}; one that does not occur gives empty benchmarks
     * @param interviews of any type and in any order
     */
    public static Benchmarks of(String interviewType, Collection<InterviewSummary> interviews) {
        List<InterviewSummary> finished = interviews.stream()
                .filter(interview -> interview.type().equals(interviewType))
                .filter(Summaries::isFinished)
                .toList();
        Map<Competency, Benchmark> competencies = new EnumMap<>(Competency.class);
        for (Competency competency : Competency.values()) {
            benchmark(finished.stream()
                            .flatMap(interview ->
                                    Stream.ofNullable(interview.scores().get(competency))))
                    .ifPresent(benchmark -> competencies.put(competency, benchmark));
        }
        return new Benchmarks(
                interviewType,
                benchmark(finished.stream().flatMap(interview -> interview.overall().stream())),
                competencies);
    }

    private static Optional<Benchmark> benchmark(Stream<Score> scores) {
        double[] points = scores.mapToDouble(Score::points).toArray();
        return points.length == 0 ? Optional.empty() : Optional.of(Benchmark.of(DoubleStream.of(points)));
    }
}
