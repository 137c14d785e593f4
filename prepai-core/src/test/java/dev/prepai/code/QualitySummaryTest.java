package dev.prepai.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class QualitySummaryTest {
    @Test
    void of_noSubmission_isEmpty() {
        assertThat(QualitySummary.of(List.of())).isEmpty();
    }

    @Test
    void of_submissions_averagesTheirMetrics() {
        CodeSubmission first = submission(new Verdict.Accepted(), metrics(2, 6, 0.5, 9));
        CodeSubmission second = submission(new Verdict.WrongAnswer(), metrics(1, 4, 0.1, 6));

        QualitySummary summary = QualitySummary.of(List.of(first, second)).orElseThrow();

        assertThat(summary.submissions()).isEqualTo(2);
        assertThat(summary.accepted()).isEqualTo(1);
        assertThat(summary.averageQualityScore()).isCloseTo(7.5, within(1e-12));
        assertThat(summary.averageComplexity()).as("3 and 4 per function").isCloseTo(3.5, within(1e-12));
        assertThat(summary.averageCommentRatio()).isCloseTo(0.3, within(1e-12));
    }

    private static CodeSubmission submission(Verdict verdict, CodeMetrics metrics) {
        return new CodeSubmission(
                Language.PYTHON,
                "x",
                verdict,
                List.of(),
                metrics,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static CodeMetrics metrics(int functions, int cyclomatic, double commentRatio, double score) {
        return new CodeMetrics(10, 8, 1, 1, functions, cyclomatic, commentRatio, score, List.of());
    }
}
