package dev.prepai.analytics;

import static dev.prepai.analytics.Interviews.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Recommendation;
import dev.prepai.rubric.Score;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AggregateTest {
    private static final Aggregate EMPTY = Aggregate.of(List.of());

    @Test
    void of_noInterviews_hasCountsOfZeroAndNoAverages() {
        assertThat(EMPTY.total()).isZero();
        assertThat(EMPTY.completionRate()).isEmpty();
        assertThat(EMPTY.averageOverall()).isEmpty();
        assertThat(EMPTY.averageDuration()).isEmpty();
        assertThat(EMPTY.averageByCompetency()).isEmpty();
        assertThat(EMPTY.byType()).isEmpty();
        assertThat(EMPTY.byRecommendation()).isEmpty();
    }

    @Test
    void of_mixedInterviews_countsAllAndAveragesTheFinished() {
        Aggregate aggregate = Aggregate.of(List.of(
                Interviews.finished("1", "google-sde", START, 8),
                Interviews.finished(
                        "2",
                        "behavioral",
                        START,
                        Optional.of(Score.certain(5)),
                        Map.of(Competency.COMMUNICATION, Score.certain(5))),
                Interviews.finished("3", "behavioral", START, Optional.empty(), Map.of()),
                Interviews.unfinished("4", "amazon-sde", START, InterviewStatus.ABANDONED),
                Interviews.unfinished("5", "amazon-sde", START, InterviewStatus.OPEN)));

        assertThat(aggregate.total()).isEqualTo(5);
        assertThat(aggregate.finished()).isEqualTo(3);
        assertThat(aggregate.abandoned()).isEqualTo(1);
        assertThat(aggregate.open()).isEqualTo(1);
        assertThat(aggregate.completionRate()).hasValue(0.6);
        assertThat(aggregate.averageOverall()).hasValue(6.5);
        assertThat(aggregate.averageByCompetency()).containsExactly(entry(Competency.COMMUNICATION, 5.0));
        assertThat(aggregate.averageDuration()).contains(Duration.ofMinutes(30));
        assertThat(aggregate.byType())
                .containsExactly(entry("amazon-sde", 2L), entry("behavioral", 2L), entry("google-sde", 1L));
        assertThat(aggregate.byRecommendation())
                .containsExactly(entry(Recommendation.HIRE, 1L), entry(Recommendation.LEAN_NO_HIRE, 1L));
    }

    @Test
    void averageDuration_withEndBeforeStart_leavesThatInterviewOut() {
        InterviewSummary good = Interviews.finished("1", "coding", START, 8);
        InterviewSummary skewed = new InterviewSummary(
                "2",
                good.type(),
                good.candidate(),
                good.usage(),
                good.status(),
                START,
                Optional.of(START.minusSeconds(1)),
                good.overall(),
                good.scores(),
                good.recommendation());

        assertThat(Aggregate.of(List.of(good, skewed)).averageDuration()).contains(Duration.ofMinutes(30));
        assertThat(Aggregate.of(List.of(skewed)).averageDuration()).isEmpty();
    }

    @Test
    void plus_ofAnySplitInAnyOrder_equalsTheWhole() {
        Random random = new Random(42);
        for (int round = 0; round < 200; round++) {
            List<InterviewSummary> all = new ArrayList<>(Interviews.random(random, random.nextInt(40)));
            Aggregate whole = Aggregate.of(all);
            Collections.shuffle(all, random);
            int first = random.nextInt(all.size() + 1);
            int second = first + random.nextInt(all.size() - first + 1);
            Aggregate a = Aggregate.of(all.subList(0, first));
            Aggregate b = Aggregate.of(all.subList(first, second));
            Aggregate c = Aggregate.of(all.subList(second, all.size()));

            assertThat(a.plus(b).plus(c)).isEqualTo(whole).hasSameHashCodeAs(whole);
            assertThat(c.plus(b.plus(a))).isEqualTo(whole);
            assertThat(whole.plus(EMPTY)).isEqualTo(EMPTY.plus(whole)).isEqualTo(whole);
        }
    }

    @Test
    void of_anyInterviews_countsEachOnceInEveryDistribution() {
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            List<InterviewSummary> all = Interviews.random(random, 1 + random.nextInt(40));
            Aggregate aggregate = Aggregate.of(all);

            assertThat(aggregate.total()).isEqualTo(all.size());
            assertThat(aggregate.byType().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(all.size());
            assertThat(aggregate.byRecommendation().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(aggregate.overall().count());
            assertThat(aggregate.completionRate().orElseThrow()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void constructor_withCountOfZero_isRejectedWithTheRemedy() {
        var byType = new TreeMap<>(Map.of("coding", 0L));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Aggregate(
                        EMPTY.byStatus(),
                        byType,
                        EMPTY.byRecommendation(),
                        EMPTY.overall(),
                        EMPTY.competencies(),
                        0,
                        Duration.ZERO))
                .withMessageContaining("leave out");
    }

    @Test
    void constructor_withTimeOfNoInterview_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Aggregate(
                        EMPTY.byStatus(),
                        EMPTY.byType(),
                        EMPTY.byRecommendation(),
                        EMPTY.overall(),
                        EMPTY.competencies(),
                        0,
                        Duration.ofMinutes(1)))
                .withMessageContaining("timed");
    }
}
