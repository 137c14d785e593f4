package dev.prepai.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.prepai.rubric.Interval;
import org.junit.jupiter.api.Test;

class ProportionTest {
    /** Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3, with more digits. */
    @Test
    void wilson_ofNewcombesExamples_isThePublishedInterval() {
        assertInterval(new Proportion(81, 263), 0.2552885198782743, 0.3662095769828001);
        assertInterval(new Proportion(15, 148), 0.0623863995307363, 0.160487241723308);
        assertInterval(new Proportion(0, 20), 0, 0.1611251580528193);
        assertInterval(new Proportion(1, 29), 0.006113214292762653, 0.17175521879320282);
        assertInterval(new Proportion(29, 29), 0.8830302015002593, 1);
    }

    @Test
    void wilson_ofNoneAndAll_reachesTheEndExactly() {
        for (int count = 1; count < 200; count++) {
            assertThat(new Proportion(0, count).wilson(0.9).low()).isZero();
            assertThat(new Proportion(count, count).wilson(0.9).high()).isEqualTo(1);
        }
    }

    @Test
    void proportion_outOfRange_isRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(6, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(1, 2).wilson(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(1, 2).wilson(Double.NaN));
    }

    private static void assertInterval(Proportion proportion, double low, double high) {
        Interval interval = proportion.wilson(0.95);
        assertThat(interval.low()).isCloseTo(low, within(1e-12));
        assertThat(interval.high()).isCloseTo(high, within(1e-12));
        assertThat(interval.contains(proportion.rate())).isTrue();
    }
}
