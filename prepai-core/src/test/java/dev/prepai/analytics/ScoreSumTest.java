package dev.prepai.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.prepai.rubric.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreSumTest {
    @Test
    void average_ofNoScores_isEmpty() {
        assertThat(ScoreSum.none().average()).isEmpty();
    }

    @Test
    void average_ofDecimalScores_isTheirDecimalMean() {
        assertThat(sum(7.1, 7.2, 7.3).average()).hasValue(7.2);
        assertThat(sum(0, 10, 10).average()).hasValue(20 / 3.0);
    }

    @Test
    void average_ofEqualMeansOfDifferentCounts_isTheSameDouble() {
        assertThat(sum(7.1, 7.3).average()).isEqualTo(sum(7.2, 7.1, 7.3).average());
    }

    @Test
    void plus_inAnyOrder_isTheSameSumNearTheExactOne() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            List<Score> scores = new ArrayList<>();
            for (int i = random.nextInt(50); i >= 0; i--) {
                scores.add(Score.certain(random.nextDouble() * 10));
            }
            ScoreSum whole = ScoreSum.of(scores.stream());
            double mean = scores.stream().mapToDouble(Score::points).average().orElseThrow();
            Collections.shuffle(scores, random);
            int cut = random.nextInt(scores.size() + 1);
            ScoreSum left = ScoreSum.of(scores.subList(0, cut).stream());
            ScoreSum right = ScoreSum.of(scores.subList(cut, scores.size()).stream());

            assertThat(left.plus(right)).isEqualTo(right.plus(left)).isEqualTo(whole);
            assertThat(whole.average().orElseThrow()).isCloseTo(mean, within(5.01e-7));
        }
    }

    @Test
    void constructor_withSumThatCannotBe_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoreSum(-1, 0))
                .withMessageContaining("count");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoreSum(0, 1))
                .withMessageContaining("millionths");
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoreSum(1, 10_000_001));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoreSum(1, -1));
    }

    private static ScoreSum sum(double... points) {
        return ScoreSum.of(Arrays.stream(points).mapToObj(Score::certain));
    }
}
