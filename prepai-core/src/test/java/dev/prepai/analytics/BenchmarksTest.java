package dev.prepai.analytics;

import static dev.prepai.analytics.Interviews.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BenchmarksTest {
    @Test
    void of_severalTypes_usesTheFinishedOnesOfThatType() {
        Benchmarks benchmarks = Benchmarks.of(
                "coding",
                List.of(
                        Interviews.finished("1", "coding", START, 4),
                        Interviews.finished(
                                "2",
                                "coding",
                                START,
                                Optional.of(Score.certain(6)),
                                Map.of(Competency.CODE_QUALITY, Score.certain(7))),
                        Interviews.finished("3", "coding", START, Optional.empty(), Map.of()),
                        Interviews.finished("4", "behavioral", START, 10),
                        Interviews.unfinished("5", "coding", START, InterviewStatus.ABANDONED)));

        assertThat(benchmarks.interviewType()).isEqualTo("coding");
        assertThat(benchmarks.overall()).contains(Benchmark.of(4, 6));
        assertThat(benchmarks.competencies()).isEqualTo(Map.of(Competency.CODE_QUALITY, Benchmark.of(7)));
    }

    @Test
    void of_unknownType_isEmpty() {
        assertThat(Benchmarks.of("none", List.of(Interviews.finished("1", "coding", START, 4))))
                .isEqualTo(Benchmarks.of("none", List.of()))
                .isEqualTo(new Benchmarks("none", Optional.empty(), Map.of()));
    }

    @Test
    void of_permutedInterviews_isTheSame() {
        Random random = new Random(13);
        for (int round = 0; round < 100; round++) {
            List<InterviewSummary> all = new ArrayList<>(Interviews.random(random, 40));
            Benchmarks before = Benchmarks.of("google-sde", all);
            Collections.shuffle(all, random);

            assertThat(Benchmarks.of("google-sde", all)).isEqualTo(before);
        }
    }
}
