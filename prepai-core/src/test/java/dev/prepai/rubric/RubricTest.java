package dev.prepai.rubric;

import static dev.prepai.rubric.Competency.CODE_QUALITY;
import static dev.prepai.rubric.Competency.COMMUNICATION;
import static dev.prepai.rubric.Competency.CULTURAL_FIT;
import static dev.prepai.rubric.Competency.PROBLEM_SOLVING;
import static dev.prepai.rubric.Competency.TECHNICAL_KNOWLEDGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RubricTest {
    private static final Map<Competency, Score> PRODUCT_EXAMPLE = Map.of(
            TECHNICAL_KNOWLEDGE, Score.certain(8.5),
            PROBLEM_SOLVING, Score.certain(7.5),
            COMMUNICATION, Score.certain(8.0),
            CODE_QUALITY, Score.certain(7.2),
            CULTURAL_FIT, Score.certain(7.8));

    private final Rubric rubric = Rubric.standard();

    @Test
    void standard_hasTheWeightsOfTheProduct() {
        assertThat(rubric.weights())
                .containsExactly(
                        Map.entry(TECHNICAL_KNOWLEDGE, 0.30),
                        Map.entry(PROBLEM_SOLVING, 0.25),
                        Map.entry(COMMUNICATION, 0.20),
                        Map.entry(CODE_QUALITY, 0.15),
                        Map.entry(CULTURAL_FIT, 0.10));
    }

    @Test
    void overall_ofTheProductExample_isShownAs79() {
        Score overall = rubric.overall(PRODUCT_EXAMPLE).orElseThrow();

        assertThat(overall.points()).isCloseTo(7.885, within(1e-12));
        assertThat(overall.shown()).isEqualTo("7.9");
        assertThat(Recommendation.of(overall)).isEqualTo(Recommendation.HIRE);
    }

    @Test
    void overall_withMissingCompetency_keepsRatioOfTheOthers() {
        Map<Competency, Score> scores = new EnumMap<>(PRODUCT_EXAMPLE);
        scores.remove(CODE_QUALITY);

        double expected = (0.30 * 8.5 + 0.25 * 7.5 + 0.20 * 8.0 + 0.10 * 7.8) / 0.85;

        assertThat(rubric.overall(scores).orElseThrow().points()).isCloseTo(expected, within(1e-12));
        assertThat(rubric.evidenceShare(scores)).isCloseTo(0.85, within(1e-12));
    }

    @Test
    void overall_withOneCompetency_isItsScore() {
        Score only = new Score(6.3, 0.7);

        Score overall = rubric.overall(Map.of(CULTURAL_FIT, only)).orElseThrow();

        assertThat(overall.points()).isCloseTo(6.3, within(1e-12));
        assertThat(overall.standardError()).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void overall_withoutScores_isEmpty() {
        assertThat(rubric.overall(Map.of())).isEmpty();
    }

    @Test
    void overall_whenOnlyUnweightedCompetenciesHaveScores_isEmpty() {
        Rubric technical = new Rubric(Map.of(TECHNICAL_KNOWLEDGE, 1.0));

        assertThat(technical.overall(Map.of(COMMUNICATION, Score.certain(9)))).isEmpty();
    }

    @Test
    void overall_addsTheSquaresOfTheWeightedErrors() {
        Map<Competency, Score> scores = Map.of(
                TECHNICAL_KNOWLEDGE, new Score(7, 1.0),
                PROBLEM_SOLVING, new Score(7, 2.0));
        double first = 0.30 / 0.55;
        double second = 0.25 / 0.55;

        double error = rubric.overall(scores).orElseThrow().standardError();

        assertThat(error).isCloseTo(Math.sqrt(first * first + second * second * 4), within(1e-12));
    }

    @Test
    void overall_withMoreEvidence_isMoreCertainThanAnySingleScore() {
        Map<Competency, Score> scores = new EnumMap<>(Competency.class);
        for (Competency competency : Competency.values()) {
            scores.put(competency, new Score(7, 1));
        }

        assertThat(rubric.overall(scores).orElseThrow().standardError()).isLessThan(0.5);
    }

    @Test
    void overall_ofEqualScores_staysInTheirBand() {
        Competency[] all = Competency.values();
        for (double cut : List.of(0.0, 4.5, 6.0, 7.0, 8.5, 10.0)) {
            for (int chosen = 1; chosen < 1 << all.length; chosen++) {
                Map<Competency, Score> scores = new HashMap<>();
                for (Competency competency : all) {
                    if ((chosen & 1 << competency.ordinal()) != 0) {
                        scores.put(competency, Score.certain(cut));
                    }
                }

                Score overall = rubric.overall(scores).orElseThrow();

                assertThat(Recommendation.of(overall))
                        .as("%s everywhere in %s gives %s", cut, scores.keySet(), overall.points())
                        .isEqualTo(Recommendation.of(Score.certain(cut)));
            }
        }
    }

    @Test
    void new_withWeightsThatDoNotAddUp_isRefused() {
        assertThatThrownBy(() -> new Rubric(Map.of(TECHNICAL_KNOWLEDGE, 0.5, COMMUNICATION, 0.4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("add up to 1");
        assertThatThrownBy(() -> new Rubric(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void new_withWeightThatIsNotPositive_isRefused() {
        for (double bad : new double[] {0, -0.1, Double.NaN}) {
            assertThatThrownBy(() -> new Rubric(Map.of(TECHNICAL_KNOWLEDGE, 1.0, COMMUNICATION, bad)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("positive");
        }
    }

    @Test
    void new_copiesTheWeights() {
        Map<Competency, Double> weights = new HashMap<>(Map.of(TECHNICAL_KNOWLEDGE, 1.0));
        Rubric own = new Rubric(weights);

        weights.put(COMMUNICATION, 1.0);

        assertThat(own.weights()).containsOnlyKeys(TECHNICAL_KNOWLEDGE);
        assertThatThrownBy(() -> own.weights().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
