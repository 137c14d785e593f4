package dev.prepai.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ScoreTest {
    @Test
    void new_outsideOfTheRange_isRefused() {
        double[] outside = {-0.001, 10.001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (double value : outside) {
            assertThatThrownBy(() -> new Score(value, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("points must be in 0..10");
            assertThatThrownBy(() -> new Score(5, value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("standardError must be in 0..10");
        }
    }

    @Test
    void new_atTheEndsOfTheRange_isAccepted() {
        assertThat(new Score(0, 10).points()).isZero();
        assertThat(new Score(10, 0).points()).isEqualTo(10);
    }

    @Test
    void interval_isThatOf90Percent() {
        Score score = new Score(5, 1);

        assertThat(score.low()).isCloseTo(3.3551, within(1e-9));
        assertThat(score.high()).isCloseTo(6.6449, within(1e-9));
    }

    @Test
    void interval_staysOnTheScale() {
        assertThat(new Score(1, 3).low()).isZero();
        assertThat(new Score(9, 3).high()).isEqualTo(10);
    }

    @Test
    void certain_hasNoWidth() {
        assertThat(Score.certain(4.2)).isEqualTo(new Score(4.2, 0));
        assertThat(Score.certain(4.2).low()).isEqualTo(4.2);
        assertThat(Score.certain(4.2).high()).isEqualTo(4.2);
    }

    @Test
    void shown_roundsHalvesUpInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Score.certain(7.885).shown()).isEqualTo("7.9");
            assertThat(Score.certain(7.25).shown()).isEqualTo("7.3");
            assertThat(Score.certain(7.24).shown()).isEqualTo("7.2");
            assertThat(Score.certain(10).shown()).isEqualTo("10.0");
            assertThat(Score.certain(0).shown()).isEqualTo("0.0");
        } finally {
            Locale.setDefault(before);
        }
    }
}
