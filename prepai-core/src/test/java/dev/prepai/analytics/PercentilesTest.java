package dev.prepai.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.prepai.report.PeerComparison;
import dev.prepai.report.PeerComparison.Rank;
import dev.prepai.report.UsageContext;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Recommendation;
import dev.prepai.rubric.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentilesTest {
    private static final String TYPE = "google-sde";

    /** Scores 0 to 10 in steps of a tenth, some of them twice. */
    private static final List<InterviewSummary> OTHERS = others(132);

    /** Against a script that counts and uses the quantile of SciPy. */
    @ParameterizedTest
    @CsvSource({
        "6.4, 0.5, 64.01515151515152, 48.149627223973575, 77.90907871296044",
        "6.4, 0, 64.01515151515152, 56.53954710749023, 70.89707443786688",
        "0, 0, 0.7575757575757576, 0.0, 4.475257326385083",
        "10, 1, 99.24242424242425, 76.50607405406082, 100.0"
    })
    void of_score_hasPercentileAndInterval(double points, double error, double percentile, double low, double high) {
        Rank rank =
                Percentiles.of(own(new Score(points, error)), OTHERS).overall().orElseThrow();

        assertThat(rank.count()).isEqualTo(132);
        assertThat(rank.percentile()).isCloseTo(percentile, within(1e-9));
        assertThat(rank.interval().low()).isCloseTo(low, within(1e-9));
        assertThat(rank.interval().high()).isCloseTo(high, within(1e-9));
    }

    @Test
    void of_interview_leavesOutItselfItsCandidateAndOtherKinds() {
        InterviewSummary own = own(new Score(6.4, 0.5));
        List<InterviewSummary> all = new ArrayList<>(OTHERS);
        all.add(own);
        all.add(summary("again", TYPE, "Ada", UsageContext.PRACTICE, new Score(9, 0)));
        all.add(summary("type", "behavioral", "Bo", UsageContext.PRACTICE, new Score(9, 0)));
        all.add(summary("use", TYPE, "Bo", UsageContext.SELECTION, new Score(9, 0)));
        all.add(Interviews.unfinished("open", TYPE, Interviews.START, InterviewStatus.OPEN));
        all.add(Interviews.finished("none", TYPE, Interviews.START, Optional.empty(), Map.of()));

        assertThat(Percentiles.of(own, all)).isEqualTo(Percentiles.of(own, OTHERS));
    }

    @Test
    void of_unnamedCandidates_takesEachAsAPerson() {
        InterviewSummary own = summary("own", TYPE, "", UsageContext.PRACTICE, new Score(5, 0));
        List<InterviewSummary> all = IntStream.range(0, 30)
                .mapToObj(i -> summary("i" + i, TYPE, "", UsageContext.PRACTICE, new Score(i / 3.0, 0)))
                .toList();

        assertThat(Percentiles.of(own, all).interviews()).isEqualTo(30);
        assertThat(Percentiles.of(all.get(0), all).interviews()).isEqualTo(29);
    }

    @Test
    void of_fewerThanThirtyOthers_ranksNothing() {
        PeerComparison comparison = Percentiles.of(own(new Score(5, 1)), others(29));

        assertThat(comparison.interviews()).isEqualTo(29);
        assertThat(comparison.overall()).isEmpty();
        assertThat(comparison.competencies()).isEmpty();
        assertThat(Percentiles.of(own(new Score(5, 1)), others(30)).overall()).isPresent();
    }

    @Test
    void of_competencies_countsThoseWhoHaveThem() {
        PeerComparison comparison = Percentiles.of(own(new Score(5, 1)), others(59));

        assertThat(comparison.overall().orElseThrow().count()).isEqualTo(59);
        assertThat(comparison.competencies()).containsOnlyKeys(Competency.COMMUNICATION);
        assertThat(Objects.requireNonNull(comparison.competencies().get(Competency.COMMUNICATION))
                        .count())
                .as("every other of them")
                .isEqualTo(30);
    }

    @Test
    void of_anyScore_isInsideItsIntervalAndTheScale() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Score score = new Score(random.nextInt(101) / 10.0, random.nextInt(30) / 10.0);
            Rank rank = Percentiles.of(own(score), OTHERS).overall().orElseThrow();

            assertThat(rank.interval().contains(rank.percentile())).isTrue();
            assertThat(rank.interval().low()).isNotNegative();
            assertThat(rank.interval().high()).isLessThanOrEqualTo(100);
        }
    }

    @Test
    void of_unfinishedInterview_isRefused() {
        InterviewSummary open = Interviews.unfinished("open", TYPE, Interviews.START, InterviewStatus.OPEN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percentiles.of(open, OTHERS))
                .withMessageContaining("open is OPEN");
    }

    private static InterviewSummary own(Score overall) {
        return summary("own", TYPE, "Ada", UsageContext.PRACTICE, overall);
    }

    private static List<InterviewSummary> others(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        summary("i" + i, TYPE, "P" + i, UsageContext.PRACTICE, new Score(i * 37 % 101 / 10.0, i % 2)))
                .toList();
    }

    /** Communication has a score where the error of the overall score is even. */
    private static InterviewSummary summary(
            String id, String type, String candidate, UsageContext usage, Score overall) {
        boolean communicated = overall.standardError() == 0 || id.equals("own");
        return new InterviewSummary(
                id,
                type,
                candidate,
                usage,
                InterviewStatus.FINISHED,
                Interviews.START,
                Optional.of(Interviews.START.plusSeconds(60)),
                Optional.of(overall),
                communicated ? Map.of(Competency.COMMUNICATION, overall) : Map.of(Competency.CODE_QUALITY, overall),
                Optional.of(Recommendation.of(overall)));
    }
}
