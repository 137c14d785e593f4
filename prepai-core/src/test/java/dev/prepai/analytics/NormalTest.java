package dev.prepai.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

/** Expected values from the complementary error function of the C library. */
class NormalTest {
    @Test
    void twoSided_fromTheMiddleToTheTail_isThatOfTheLibrary() {
        assertThat(Normal.twoSided(0)).isEqualTo(1);
        assertThat(Normal.twoSided(0.5)).isCloseTo(0.6170750774519738, within(1e-14));
        assertThat(Normal.twoSided(-1.96)).isCloseTo(0.04999579029644087, within(1e-14));
        assertThat(Normal.twoSided(2.9999)).isCloseTo(0.0027006825659098496, within(1e-14));
        assertThat(Normal.twoSided(3)).isCloseTo(0.0026997960632601913, within(1e-14));
        assertThat(Normal.twoSided(6)).isCloseTo(1.9731752900754024e-9, withinPercentage(1e-9));
        assertThat(Normal.twoSided(-10)).isCloseTo(1.5239706048321186e-23, withinPercentage(1e-9));
        assertThat(Normal.twoSided(Double.POSITIVE_INFINITY)).isZero();
    }

    @Test
    void quantile_ofUsualShares_isThatOfTables() {
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-12));
        assertThat(Normal.quantile(0.95)).isCloseTo(1.6448536269514722, within(1e-12));
        assertThat(Normal.quantile(0.995)).isCloseTo(2.5758293035489004, within(1e-12));
        assertThat(Normal.quantile(0.5)).isCloseTo(0, within(1e-12));
        assertThat(Normal.quantile(0.0001)).isCloseTo(-3.71901648545568, within(1e-10));
    }
}
