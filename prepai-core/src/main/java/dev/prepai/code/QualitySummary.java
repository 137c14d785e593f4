package dev.prepai.code;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Code quality over the submissions of an interview.
 *
 * @param submissions how many there were
 * @param accepted how many of them passed every test
 * @param averageQualityScore mean of {@link CodeMetrics#score}, 0 to 10
 * @param averageComplexity mean cyclomatic complexity per function
 * @param worstComplexity the largest cyclomatic complexity of a function
 * @param worstCognitiveComplexity the largest cognitive complexity of a function
 * @param averageMaintainability mean of {@link CodeMetrics#maintainability}, 0 to 100
 * @param averageCommentRatio mean of {@link CodeMetrics#commentRatio}, 0 to 1
 * @param costliest the findings that cost most, at most {@value #MOST_COSTS}, the most expensive first
 */
public record QualitySummary(
        int submissions,
        int accepted,
        double averageQualityScore,
        double averageComplexity,
        int worstComplexity,
        int worstCognitiveComplexity,
        double averageMaintainability,
        double averageCommentRatio,
        List<Cost> costliest) {
    /** More findings than these are left out. */
    public static final int MOST_COSTS = 5;

    /** Copies the costs. */
    public QualitySummary {
        costliest = List.copyOf(costliest);
    }

    /** Summarises the submissions; empty when there are none. */
    public static Optional<QualitySummary> of(List<CodeSubmission> submissions) {
        if (submissions.isEmpty()) {
            return Optional.empty();
        }
        List<CodeMetrics> metrics =
                submissions.stream().map(CodeSubmission::metrics).toList();
        return Optional.of(new QualitySummary(
                submissions.size(),
                (int) submissions.stream().filter(CodeSubmission::accepted).count(),
                mean(metrics, CodeMetrics::score),
                mean(metrics, CodeMetrics::complexityPerFunction),
                worst(metrics, CodeMetrics::worstCyclomatic),
                worst(metrics, CodeMetrics::worstCognitive),
                mean(metrics, CodeMetrics::maintainability),
                mean(metrics, CodeMetrics::commentRatio),
                costliest(metrics)));
    }

    private static double mean(List<CodeMetrics> metrics, ToDoubleFunction<CodeMetrics> measure) {
        return metrics.stream().mapToDouble(measure).average().orElse(0);
    }

    private static int worst(List<CodeMetrics> metrics, ToIntFunction<CodeMetrics> measure) {
        return metrics.stream().mapToInt(measure).max().orElse(0);
    }

    private static List<Cost> costliest(List<CodeMetrics> metrics) {
        return IntStream.range(0, metrics.size())
                .boxed()
                .flatMap(i -> costs(i + 1, metrics.get(i)))
                .sorted(Comparator.comparingDouble((Cost cost) -> cost.finding().points())
                        .reversed())
                .limit(MOST_COSTS)
                .toList();
    }

    private static Stream<Cost> costs(int submission, CodeMetrics metrics) {
        return metrics.findings().stream().map(finding -> new Cost(submission, finding));
    }

    /**
     * What cost a submission points.
     *
     * @param submission the number of the submission in the interview, from 1
     * @param finding what it was
     */
    public record Cost(int submission, Finding finding) {}
}
