package dev.prepai.rubric;

import static dev.prepai.rubric.Recommendation.HIRE;
import static dev.prepai.rubric.Recommendation.LEAN_HIRE;
import static dev.prepai.rubric.Recommendation.LEAN_NO_HIRE;
import static dev.prepai.rubric.Recommendation.NO_HIRE;
import static dev.prepai.rubric.Recommendation.REVIEW;
import static dev.prepai.rubric.Recommendation.STRONG_HIRE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecommendationTest {
    /** Half the width of the interval of a standard error of 1. */
    private static final double Z = 1.6449;

    @ParameterizedTest
    @CsvSource({
        "10, STRONG_HIRE",
        "8.5, STRONG_HIRE",
        "8.499, HIRE",
        "7, HIRE",
        "6.999, LEAN_HIRE",
        "6, LEAN_HIRE",
        "5.999, LEAN_NO_HIRE",
        "4.5, LEAN_NO_HIRE",
        "4.499, NO_HIRE",
        "0, NO_HIRE"
    })
    void of_certainScore_followsTheCuts(double points, Recommendation expected) {
        assertThat(Recommendation.of(Score.certain(points))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "8.4, 8.6, HIRE", // over the cut of 8.5
        "6.9, 8.6, LEAN_HIRE", // over 7 and 8.5
        "6.5, 7.5, LEAN_HIRE", // over 7
        "5.9, 6.1, REVIEW", // over 6
        "4.4, 6.1, REVIEW", // over 4.5 and 6
        "2, 9, REVIEW", // over all
        "5.0, 6.0, REVIEW", // reaches 6
        "4.4, 4.6, LEAN_NO_HIRE", // over 4.5
        "3.0, 4.5, LEAN_NO_HIRE", // reaches 4.5
        "3.0, 4.4, NO_HIRE"
    })
    void of_intervalOverCuts_statesWhatHoldsForAllOfIt(double low, double high, Recommendation expected) {
        Score score = new Score((low + high) / 2, (high - low) / 2 / Z);

        assertThat(Recommendation.of(score)).isEqualTo(expected);
    }

    @Test
    void of_moreCertainScore_neverBecomesWeaker() {
        assertThat(Recommendation.of(new Score(9, 0.2))).isEqualTo(STRONG_HIRE);
        assertThat(Recommendation.of(new Score(9, 1))).isEqualTo(HIRE);
        assertThat(Recommendation.of(new Score(9, 1.5))).isEqualTo(LEAN_HIRE);
        assertThat(Recommendation.of(new Score(9, 3))).isEqualTo(REVIEW);
        assertThat(Recommendation.of(new Score(3, 0.5))).isEqualTo(NO_HIRE);
        assertThat(Recommendation.of(new Score(3, 1))).isEqualTo(LEAN_NO_HIRE);
        assertThat(Recommendation.of(new Score(3, 2))).isEqualTo(REVIEW);
    }
}
