package dev.prepai.code;

import java.util.List;
import java.util.Optional;

/**
 * Code quality over the submissions of an interview.
 *
 * @param submissions how many there were
 * @param accepted how many of them passed every test
 * @param averageQualityScore mean of {@link CodeMetrics#score}, 0 to 10
 * @param averageComplexity mean cyclomatic complexity per function
 * @param averageCommentRatio mean of {@link CodeMetrics#commentRatio}, 0 to 1
 */
public record QualitySummary(
        int submissions,
        int accepted,
        double averageQualityScore,
        double averageComplexity,
        double averageCommentRatio) {
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
                metrics.stream().mapToDouble(CodeMetrics::score).average().orElse(0),
                metrics.stream()
                        .mapToDouble(each -> (double) each.cyclomatic() / each.functions())
                        .average()
                        .orElse(0),
                metrics.stream()
                        .mapToDouble(CodeMetrics::commentRatio)
                        .average()
                        .orElse(0)));
    }
}
