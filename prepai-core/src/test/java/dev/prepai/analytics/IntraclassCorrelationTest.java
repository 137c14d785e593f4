package dev.prepai.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class IntraclassCorrelationTest {
    private static final Offset<Double> EXACT = within(1e-12);

    /** Shrout and Fleiss 1979, tables 2 to 4: .29, .71, .62 and .91; the fractions follow from the mean squares. */
    @Test
    void of_ratingsOfShroutAndFleiss_isThePublishedTable() {
        IntraclassCorrelation icc = IntraclassCorrelation.of(
                new double[][] {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}});

        assertThat(icc.betweenAnswers()).isCloseTo(1349 / 120.0, EXACT);
        assertThat(icc.betweenRaters()).isCloseTo(2339 / 72.0, EXACT);
        assertThat(icc.error()).isCloseTo(367 / 360.0, EXACT);
        assertThat(icc.agreement()).hasValueCloseTo(184 / 635.0, EXACT);
        assertThat(icc.consistency()).hasValueCloseTo(920 / 1287.0, EXACT);
        assertThat(icc.meanAgreement()).hasValueCloseTo(736 / 1187.0, EXACT);
        assertThat(icc.meanConsistency()).hasValueCloseTo(3680 / 4047.0, EXACT);
    }

    @Test
    void of_oneSevereRater_isConsistentButNotInAgreement() {
        IntraclassCorrelation icc = IntraclassCorrelation.of(new double[][] {{0.1, 2.1}, {1.4, 3.4}, {2.9, 4.9}});

        assertThat(icc.consistency()).hasValueCloseTo(1.0, EXACT);
        assertThat(icc.agreement().orElseThrow()).isLessThan(0.6);
    }

    @Test
    void of_answersThatDoNotDiffer_hasNoConsistency() {
        IntraclassCorrelation icc = IntraclassCorrelation.of(new double[][] {{0.1, 0.7}, {0.1, 0.7}, {0.1, 0.7}});

        assertThat(icc.consistency()).isEmpty();
        assertThat(icc.meanConsistency()).isEmpty();
        assertThat(icc.agreement()).hasValue(0);
    }

    @Test
    void of_equalRatings_hasNoValue() {
        IntraclassCorrelation icc = IntraclassCorrelation.of(new double[][] {{0.3, 0.3}, {0.3, 0.3}});

        assertThat(icc.consistency()).isEmpty();
        assertThat(icc.agreement()).isEmpty();
        assertThat(icc.meanConsistency()).isEmpty();
        assertThat(icc.meanAgreement()).isEmpty();
    }

    @Test
    void of_tableWithGaps_isRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> IntraclassCorrelation.of(new double[][] {}));
        assertThatIllegalArgumentException().isThrownBy(() -> IntraclassCorrelation.of(new double[][] {{1, 2}}));
        assertThatIllegalArgumentException().isThrownBy(() -> IntraclassCorrelation.of(new double[][] {{1}, {2}}));
        assertThatIllegalArgumentException().isThrownBy(() -> IntraclassCorrelation.of(new double[][] {{1, 2}, {1}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntraclassCorrelation.of(new double[][] {{1, 2}, {1, Double.NaN}}));
    }
}
