package dev.prepai.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.prepai.internal.Json;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference values come from a computation with 40 digits, not from the code under test. */
final class ItemParametersTest {
    private static final ItemParameters GRADED = new ItemParameters(1.2, List.of(-1.5, -0.5, 0.5, 1.5));
    private static final double EXACT = 1e-12;

    @Test
    void probability_ofALevel_isTheDifferenceOfTwoCurves() {
        assertThat(IntStream.rangeClosed(0, 4)
                        .mapToObj(level -> GRADED.probability(level, 0.3))
                        .toList())
                .usingElementComparator((one, other) -> Math.abs(one - other) < EXACT ? 0 : 1)
                .containsExactly(
                        0.10340045145824961,
                        0.17347774341736055,
                        0.2828354543915828,
                        0.24874100217133951,
                        0.19154534856146752);
    }

    @Test
    void information_ofGradedAnswers_isThatOfSamejima() {
        assertThat(GRADED.information(0.3)).isCloseTo(0.4553425063313152, within(EXACT));
    }

    @Test
    void information_withOneThreshold_isThatOfTheTwoParameterModel() {
        assertThat(ItemParameters.of(1.5, 0.4).information(1)).isCloseTo(0.46237569152009284, within(EXACT));
    }

    @Test
    void expectedShare_isTheMeanOfTheCurves() {
        assertThat(GRADED.expectedShare(0.3)).isCloseTo(0.5628882632401037, within(EXACT));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e6, -400, -8, 0, 8, 400, 1e6})
    void everything_farFromTheItem_staysANumber(double ability) {
        for (ItemParameters item : List.of(GRADED, new ItemParameters(5, List.of(-8.0, -7.99, 8.0)))) {
            assertThat(item.information(ability)).isFinite().isNotNegative();
            assertThat(item.expectedShare(ability)).isBetween(0.0, 1.0);
            for (double share : List.of(0.0, 0.1, 0.5, 1.0)) {
                assertThat(item.logLikelihood(share, ability)).isFinite().isNotPositive();
            }
        }
    }

    @Test
    void logLikelihood_betweenTwoLevels_isPartlyBoth() {
        double right = Math.log(ItemParameters.of(1, 0).probability(1, 0.7));
        double wrong = Math.log(ItemParameters.of(1, 0).probability(0, 0.7));

        assertThat(ItemParameters.of(1, 0).logLikelihood(0.65, 0.7))
                .isCloseTo(0.65 * right + 0.35 * wrong, within(EXACT));
    }

    @Test
    void harderBy_movesEveryThreshold() {
        ItemParameters harder = GRADED.harderBy(0.25);

        assertThat(harder.thresholds()).containsExactly(-1.25, -0.25, 0.75, 1.75);
        assertThat(harder.difficulty()).isEqualTo(0.25);
    }

    @Test
    void parameters_outOfRange_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ItemParameters.of(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ItemParameters.of(Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ItemParameters.of(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> ItemParameters.of(1, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemParameters(1, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ItemParameters(1, List.of(0.5, 0.5)))
                .withMessageContaining("ascend");
    }

    @Test
    void json_isReadAsItIsWritten() throws JsonProcessingException {
        String json = "{\"discrimination\":1.2,\"thresholds\":[-1.5,-0.5,0.5,1.5]}";

        assertThat(Json.line(GRADED)).isEqualTo(json);
        assertThat(Json.mapper().readValue(json, ItemParameters.class)).isEqualTo(GRADED);
        assertThat(Json.mapper()
                        .readValue("{\"discrimination\":1,\"thresholds\":[0,1]}", ItemParameters.class)
                        .thresholds())
                .containsExactly(0.0, 1.0);
    }
}
