package dev.prepai.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeComparisonTest {
    private static final Offset<Double> EXACT = within(1e-9);

    /** The example of Borenstein et al. 2009, chapter 4: means 103 and 100, deviations 5.5 and 4.5, 50 people each. */
    private static final OutcomeComparison EXAMPLE = OutcomeComparison.of(scores(103, 5.5), scores(100, 4.5));

    @Test
    void effectSize_ofPublishedExample_isTheirs() {
        assertThat(EXAMPLE.effectSize().orElseThrow()).isCloseTo(0.5924, within(0.00005));
        assertThat(EXAMPLE.effectSizeError().orElseThrow()).isCloseTo(0.2028, within(0.00005));
        assertThat(EXAMPLE.effectSize()).hasValueCloseTo(0.5924415802580191, EXACT);
        assertThat(EXAMPLE.effectSizeError()).hasValueCloseTo(0.2028385544246247, EXACT);
    }

    @Test
    void difference_hasTheIntervalOfWelch() {
        assertThat(EXAMPLE.difference()).isCloseTo(3, EXACT);
        assertThat(EXAMPLE.differenceInterval(0.95).low()).isCloseTo(1.0046570079510826, within(1e-6));
        assertThat(EXAMPLE.differenceInterval(0.95).high()).isCloseTo(4.995342992048918, within(1e-6));
    }

    /** Against the quantiles of SciPy. */
    @ParameterizedTest
    @CsvSource({
        "1.959963984540054, 4, 2.7764451051977987, 0.002",
        "1.959963984540054, 5, 2.5705818356363146, 0.001",
        "1.6448536269514722, 10, 1.8124611228116756, 0.0001",
        "2.5758293035489004, 10, 3.16927267261695, 0.001",
        "1.959963984540054, 30, 2.0422724563012378, 0.000001"
    })
    void studentQuantile_isNearTheTrueOne(double z, double freedom, double expected, double share) {
        assertThat(OutcomeComparison.studentQuantile(z, freedom)).isCloseTo(expected, within(share * expected));
    }

    @Test
    void of_equalScores_hasNoEffectSize() {
        OutcomeComparison flat = OutcomeComparison.of(new double[] {7, 7, 7, 7, 7}, new double[] {4, 4, 4, 4, 4});

        assertThat(flat.difference()).isEqualTo(3);
        assertThat(flat.differenceInterval(0.95).width()).isZero();
        assertThat(flat.effectSize()).isEmpty();
        assertThat(flat.effectSizeError()).isEmpty();
        assertThat(flat.auc().area()).isEqualTo(1);
    }

    @Test
    void of_scoresInAnyOrder_isTheSame() {
        double[] rising = IntStream.range(0, 99).mapToDouble(i -> i / 9.9).toArray();
        double[] falling =
                IntStream.range(0, 99).mapToDouble(i -> rising[98 - i]).toArray();

        assertThat(OutcomeComparison.of(falling, rising)).isEqualTo(OutcomeComparison.of(rising, falling));
    }

    @Test
    void of_fewerThanFive_isRefused() {
        double[] five = {1, 2, 3, 4, 5};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutcomeComparison.of(five, new double[] {1, 2, 3, 4}))
                .withMessageContaining("at least 5");
    }

    /** Fifty scores with exactly this mean and deviation. */
    private static double[] scores(double mean, double deviation) {
        double half = deviation * Math.sqrt(49 / 50.0);
        return IntStream.range(0, 50)
                .mapToDouble(i -> i % 2 == 0 ? mean + half : mean - half)
                .toArray();
    }
}
