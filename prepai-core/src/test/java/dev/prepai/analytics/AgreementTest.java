package dev.prepai.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Expected values are published, or computed in fractions by another program. */
class AgreementTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final Agreement SCORES = Agreement.of(
            new double[] {6.5, 7.1, 3.2, 8.8, 5.0, 4.4, 9.1, 2.7, 6.0, 7.7},
            new double[] {7, 6.5, 4, 9, 5, 3, 9, 3.5, 6, 8});

    /** The tests of quadratic_weighted_kappa in benhamner/Metrics. */
    @Test
    void quadraticWeightedKappa_ofPublishedLevels_isThePublishedValue() {
        assertThat(Agreement.of(new double[] {1, 2, 3, 1, 2, 2, 3}, new double[] {1, 2, 3, 1, 2, 3, 2})
                        .quadraticWeightedKappa())
                .hasValueCloseTo(0.75, EXACT);
        assertThat(Agreement.of(new double[] {1, 2, 1}, new double[] {1, 2, 2}).quadraticWeightedKappa())
                .hasValueCloseTo(0.4, EXACT);
    }

    /** 199/215 from the table of levels, 43/83 for the kappa without weights. */
    @Test
    void kappas_ofLevels_areThoseOfTheTable() {
        Agreement levels = Agreement.of(
                new double[] {3, 1, 4, 1, 5, 0, 2, 5, 3, 5, 4, 2, 2, 0, 1, 3, 4, 4, 5, 1},
                new double[] {3, 2, 4, 1, 4, 0, 2, 5, 2, 5, 5, 2, 3, 1, 1, 3, 3, 4, 5, 0});

        assertThat(levels.quadraticWeightedKappa()).hasValueCloseTo(199 / 215.0, EXACT);
        assertThat(levels.kappa()).hasValueCloseTo(43 / 83.0, EXACT);
    }

    @Test
    void quadraticWeightedKappa_ofRandomLevels_equalsThatOfTheTable() {
        Random random = new Random(3);
        for (int round = 0; round < 100; round++) {
            int[] machine = random.ints(2 + random.nextInt(40), 0, 6).toArray();
            int[] human = random.ints(machine.length, 0, 6).toArray();
            machine[0] = 0;
            human[0] = 5; // so that the kappa is defined

            assertThat(Agreement.of(doubles(machine), doubles(human)).quadraticWeightedKappa())
                    .hasValueCloseTo(quadraticWeightedKappaOfTable(machine, human), within(1e-9));
        }
    }

    @Test
    void measures_ofScores_areThoseComputedInFractions() {
        assertThat(SCORES.count()).isEqualTo(10);
        assertThat(SCORES.quadraticWeightedKappa()).hasValueCloseTo(0.9543947879757687, EXACT);
        assertThat(SCORES.correlation()).hasValueCloseTo(0.9546951753842084, EXACT);
        assertThat(SCORES.rootMeanSquaredError()).isCloseTo(0.6316644678941503, EXACT);
        assertThat(SCORES.rSquared()).hasValueCloseTo(0.9080645161290323, EXACT);
        assertThat(SCORES.standardizedMeanDifference()).hasValueCloseTo(-0.022769127776959365, EXACT);
    }

    @Test
    void agreement_withinPoints_countsTheEnds() {
        assertThat(SCORES.exact()).isEqualTo(0.2);
        assertThat(SCORES.within(0.5)).isEqualTo(0.6);
        assertThat(SCORES.adjacent()).isEqualTo(0.9);
        assertThat(Agreement.of(new double[] {2.1}, new double[] {1.1}).adjacent())
                .isEqualTo(1);
    }

    /** The two tables of 100 proposals in "Cohen's kappa", Wikipedia: .1304 and .2593 (6/46 and 14/54). */
    @Test
    void kappa_ofPublishedTables_isThePublishedValue() {
        assertThat(kappaOfTable(45, 15, 25, 15)).isCloseTo(6 / 46.0, EXACT);
        assertThat(kappaOfTable(25, 35, 5, 35)).isCloseTo(14 / 54.0, EXACT);
    }

    @Test
    void measures_ofConstants_haveNoValueOrTheLimit() {
        Agreement constantMachine = Agreement.of(new double[] {0.1, 0.1, 0.1}, new double[] {1, 2, 3});
        Agreement constantHuman = Agreement.of(new double[] {1, 2, 3}, new double[] {0.7, 0.7, 0.7});
        Agreement same = Agreement.of(new double[] {0.1, 0.1, 0.1}, new double[] {0.1, 0.1, 0.1});

        assertThat(constantMachine.correlation()).isEmpty();
        assertThat(constantMachine.quadraticWeightedKappa()).hasValue(0);
        assertThat(constantHuman.rSquared()).isEmpty();
        assertThat(constantHuman.standardizedMeanDifference()).isEmpty();
        assertThat(same.quadraticWeightedKappa()).isEmpty();
        assertThat(same.kappa()).isEmpty();
        assertThat(same.rootMeanSquaredError()).isZero();
    }

    @Test
    void measures_ofOnePair_haveNoValueWhereASpreadIsNeeded() {
        Agreement pair = Agreement.of(new double[] {3}, new double[] {4});

        assertThat(pair.correlation()).isEmpty();
        assertThat(pair.standardizedMeanDifference()).isEmpty();
        assertThat(pair.quadraticWeightedKappa()).hasValue(0);
        assertThat(pair.rootMeanSquaredError()).isEqualTo(1);
    }

    @Test
    void agreement_ofWrongScores_isRejected() {
        double[] two = {1, 2};
        assertThatIllegalArgumentException().isThrownBy(() -> Agreement.of(two, new double[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> Agreement.of(new double[] {}, new double[] {}));
        assertThatIllegalArgumentException().isThrownBy(() -> Agreement.of(two, new double[] {1, Double.NaN}));
        assertThatIllegalArgumentException().isThrownBy(() -> Agreement.of(two, new double[] {1, 1e200}));
        assertThatIllegalArgumentException().isThrownBy(() -> Agreement.kappa(List.of("a"), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Agreement.kappa(List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> SCORES.within(-1));
    }

    private static double kappaOfTable(int bothYes, int firstYes, int secondYes, int bothNo) {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        first.addAll(Collections.nCopies(bothYes + firstYes, "yes"));
        first.addAll(Collections.nCopies(secondYes + bothNo, "no"));
        second.addAll(Collections.nCopies(bothYes, "yes"));
        second.addAll(Collections.nCopies(firstYes, "no"));
        second.addAll(Collections.nCopies(secondYes, "yes"));
        second.addAll(Collections.nCopies(bothNo, "no"));
        return Agreement.kappa(first, second).orElseThrow();
    }

    /** Cohen 1968: one minus the weighted observed over the weighted expected cells. */
    private static double quadraticWeightedKappaOfTable(int[] machine, int[] human) {
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < machine.length; i++) {
            observed += Math.pow(machine[i] - human[i], 2);
            for (int level : human) {
                expected += Math.pow(machine[i] - level, 2) / machine.length;
            }
        }
        return 1 - observed / expected;
    }

    private static double[] doubles(int[] levels) {
        double[] doubles = new double[levels.length];
        for (int i = 0; i < levels.length; i++) {
            doubles[i] = levels[i];
        }
        return doubles;
    }
}
