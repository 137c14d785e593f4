package dev.prepai.analytics;

import static dev.prepai.analytics.Interviews.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Score;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CandidateHistoryTest {
    private static final Instant DAY_2 = START.plus(Duration.ofDays(1));
    private static final Instant DAY_3 = START.plus(Duration.ofDays(2));
    private static final Instant DAY_4 = START.plus(Duration.ofDays(3));

    private static final InterviewSummary FIRST = Interviews.finished(
            "a",
            "coding",
            START,
            Optional.of(Score.certain(5)),
            Map.of(Competency.CODE_QUALITY, Score.certain(4), Competency.COMMUNICATION, Score.certain(6)));
    private static final InterviewSummary SECOND = Interviews.finished("b", "behavioral", DAY_2, 8);
    private static final InterviewSummary THIRD = Interviews.finished(
            "c", "coding", DAY_3, Optional.of(Score.certain(8)), Map.of(Competency.CODE_QUALITY, Score.certain(6.5)));
    private static final InterviewSummary OPEN = Interviews.unfinished("d", "coding", DAY_4, InterviewStatus.OPEN);

    private final CandidateHistory history = CandidateHistory.of("Ada", List.of(OPEN, THIRD, FIRST, SECOND));

    @Test
    void interviews_inAnyOrder_areSortedByTime() {
        assertThat(history.interviews()).containsExactly(FIRST, SECOND, THIRD, OPEN);
        assertThat(history.scored()).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void best_ofEqualScores_isTheEarliest() {
        assertThat(history.best()).contains(SECOND);
        assertThat(history.latest()).contains(THIRD);
    }

    @Test
    void averageAndChange_ofThreeScores_areInPoints() {
        assertThat(history.average()).hasValue(7);
        assertThat(history.change()).hasValue(3);
    }

    @Test
    void competencies_withGaps_useTheScoresThereAre() {
        assertThat(history.latestByCompetency())
                .containsExactly(
                        entry(Competency.COMMUNICATION, Score.certain(6)),
                        entry(Competency.CODE_QUALITY, Score.certain(6.5)));
        assertThat(history.changeByCompetency()).containsExactly(entry(Competency.CODE_QUALITY, 2.5));
    }

    @Test
    void byType_ofTwoTypes_hasCountAndAverageOfEach() {
        assertThat(history.byType()).containsOnlyKeys("behavioral", "coding");
        Aggregate coding = Aggregate.of(List.of(FIRST, THIRD, OPEN));
        assertThat(history.byType().get("coding")).isEqualTo(coding);
        assertThat(coding.averageOverall()).hasValue(6.5);
        assertThat(coding.total()).isEqualTo(3);
    }

    @Test
    void change_ofOneScore_isEmpty() {
        assertThat(CandidateHistory.of("Ada", List.of(FIRST, OPEN)).change()).isEmpty();
    }

    @Test
    void of_unknownCandidate_isEmpty() {
        CandidateHistory nobody = CandidateHistory.of("ada", List.of(FIRST));
        assertThat(nobody.interviews()).isEmpty();
        assertThat(nobody.best()).isEmpty();
        assertThat(nobody.latest()).isEmpty();
        assertThat(nobody.average()).isEmpty();
        assertThat(nobody.change()).isEmpty();
        assertThat(nobody.latestByCompetency()).isEmpty();
        assertThat(nobody.byType()).isEmpty();
    }

    @Test
    void of_permutedInterviews_isTheSame() {
        Random random = new Random(29);
        for (int round = 0; round < 100; round++) {
            List<InterviewSummary> all = new ArrayList<>(Interviews.random(random, 30));
            CandidateHistory before = CandidateHistory.of("Grace", all);
            Collections.shuffle(all, random);
            CandidateHistory after = CandidateHistory.of("Grace", all);

            assertThat(after).isEqualTo(before);
            assertThat(after.interviews()).isSortedAccordingTo(Summaries.BY_TIME);
            assertThat(after.byType().values().stream()
                            .mapToLong(Aggregate::total)
                            .sum())
                    .isEqualTo(after.interviews().size());
        }
    }

    @Test
    void constructor_withInterviewOfAnother_isRejectedWithoutNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CandidateHistory("Grace", List.of(FIRST)))
                .withMessageContaining("CandidateHistory.of")
                .withMessageNotContaining("Ada");
    }
}
