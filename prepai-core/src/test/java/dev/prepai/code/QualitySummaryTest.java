package dev.prepai.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.prepai.code.analysis.Halstead;
import dev.prepai.code.analysis.LineCounts;
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
    void of_submissions_averagesTheirMetricsAndNamesTheWorst() {
        CodeSubmission first = submission(new Verdict.Accepted(), metrics(4, 9, 0.5, 1));
        CodeSubmission second = submission(new Verdict.WrongAnswer(), metrics(7, 2, 0.1, 2.5));

        QualitySummary summary = QualitySummary.of(List.of(first, second)).orElseThrow();

        assertThat(summary.submissions()).isEqualTo(2);
        assertThat(summary.accepted()).isEqualTo(1);
        assertThat(summary.averageQualityScore()).isCloseTo(8.25, within(1e-12));
        assertThat(summary.averageComplexity()).isCloseTo(5.5, within(1e-12));
        assertThat(summary.worstComplexity()).isEqualTo(7);
        assertThat(summary.worstCognitiveComplexity()).isEqualTo(9);
        assertThat(summary.averageMaintainability()).isCloseTo(70, within(1e-12));
        assertThat(summary.averageCommentRatio()).isCloseTo(0.3, within(1e-12));
        assertThat(summary.costliest())
                .extracting(cost -> cost.submission() + " " + cost.finding().points())
                .containsExactly("2 2.5", "1 1.0");
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

    private static CodeMetrics metrics(int cyclomatic, int cognitive, double commentRatio, double cost) {
        int comments = (int) Math.round(10 * commentRatio);
        return new CodeMetrics(
                new LineCounts(10, 10 - comments, 0, comments, 0, comments),
                1,
                cyclomatic,
                cyclomatic,
                cognitive,
                1,
                new Halstead(1, 2, 3, 4),
                70,
                0,
                0,
                0,
                true,
                10 - cost,
                List.of(new Finding(Finding.Rule.NESTING, List.of(1), cost, "Deep.")));
    }
}
