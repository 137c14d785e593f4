package dev.prepai.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PrmseTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final double[] MACHINE = {2.1, 2.4, 3.2, 3.6, 2.9, 3.8, 1.9, 3.1};
    private static final List<double[]> HUMAN = List.of(
            new double[] {3, 4},
            new double[] {1},
            new double[] {2, 2, 3},
            new double[] {5, 4},
            new double[] {4},
            new double[] {3, 2, 2, 4},
            new double[] {2, 1},
            new double[] {4, 5});

    /** Computed in fractions from the formulas of RSMTool. */
    @Test
    void of_unevenRatings_isTheValueInFractions() {
        Prmse prmse = Prmse.of(MACHINE, HUMAN);

        assertThat(prmse.answers()).isEqualTo(8);
        assertThat(prmse.ratings()).isEqualTo(17);
        assertThat(prmse.errorVariance()).isCloseTo(65 / 108.0, EXACT);
        assertThat(prmse.meanSquaredError()).isCloseTo(9989 / 11_475.0, EXACT);
        assertThat(prmse.trueScoreVariance()).isCloseTo(3757 / 3321.0, EXACT);
        assertThat(prmse.value()).hasValueCloseTo(368_078 / 1_596_725.0, EXACT);
    }

    @Test
    void of_knownErrorVariance_usesIt() {
        Prmse prmse = Prmse.of(MACHINE, HUMAN, 0.5);

        assertThat(prmse.trueScoreVariance()).isCloseTo(1.1805555555555556, EXACT);
        assertThat(prmse.value()).hasValueCloseTo(0.22203460207612458, EXACT);
    }

    /**
     * True scores of variance 4, a machine with errors of variance 1, and one to four ratings with errors of variance 2: the
     * value is 1 − 1/4, whatever the noise of the raters.
     */
    @Test
    void of_simulatedRaters_findsTheTruth() {
        Random random = new Random(8);
        int answers = 20_000;
        double[] machine = new double[answers];
        List<double[]> human = new ArrayList<>();
        for (int i = 0; i < answers; i++) {
            double truth = 5 + 2 * random.nextGaussian();
            machine[i] = truth + random.nextGaussian();
            double[] ratings = new double[1 + i % 4];
            for (int j = 0; j < ratings.length; j++) {
                ratings[j] = truth + Math.sqrt(2) * random.nextGaussian();
            }
            human.add(ratings);
        }
        Prmse prmse = Prmse.of(machine, human);

        assertThat(prmse.errorVariance()).isCloseTo(2, within(0.1));
        assertThat(prmse.trueScoreVariance()).isCloseTo(4, within(0.2));
        assertThat(prmse.value()).hasValueCloseTo(0.75, within(0.02));
    }

    @Test
    void value_ofEqualRatings_isAbsent() {
        List<double[]> equal = List.of(new double[] {0.1, 0.1, 0.1}, new double[] {0.1});

        assertThat(Prmse.of(new double[] {0.3, 0.2}, equal).value()).isEmpty();
    }

    @Test
    void of_singleRatings_needsTheErrorVariance() {
        double[] machine = {1, 2};
        List<double[]> single = List.of(new double[] {1}, new double[] {3});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prmse.of(machine, single))
                .withMessageContaining("errorVariance");
        assertThat(Prmse.of(machine, single, 0).value()).hasValueCloseTo(0.75, EXACT);
    }

    @Test
    void of_wrongNumbers_isRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> Prmse.of(new double[] {1}, HUMAN));
        assertThatIllegalArgumentException().isThrownBy(() -> Prmse.of(MACHINE, HUMAN, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Prmse.of(MACHINE, HUMAN, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prmse.of(new double[] {1, 2}, List.of(new double[] {1, 2}, new double[] {})));
        assertThatIllegalArgumentException().isThrownBy(() -> Prmse.of(new double[] {1}, List.of(new double[] {1, 2})));
    }
}
