package dev.prepai.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.prepai.rubric.Interval;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Tests and intervals were computed by another program, with whole numbers and fractions. */
class ImpactRatioTest {
    private static final Offset<Double> EXACT = within(1e-12);

    /** Uniform Guidelines, questions and answers (44 FR 11996, 1979), question 12: 12 of 40 beside 48 of 80 is 50 %. */
    private static final ImpactRatio GUIDELINES = impact(12, 40, 48, 80);

    @Test
    void ratio_ofTheGuidelinesExample_isOneHalf() {
        assertThat(GUIDELINES.ratio()).hasValue(0.5);
        assertThat(GUIDELINES.belowFourFifths()).isTrue();
        assertThat(GUIDELINES.fisherExact()).isCloseTo(0.003409221767849182, EXACT);
        assertThat(GUIDELINES.z()).hasValueCloseTo(-3.098386676965933, EXACT);
        assertThat(GUIDELINES.zTest()).hasValueCloseTo(0.0019457736937391575, EXACT);
    }

    /** Fisher 1935, the lady tasting tea: three of four cups, and the 8, 2, 1, 5 of the SciPy documentation. */
    @Test
    void fisherExact_ofPublishedTables_isThePublishedValue() {
        assertThat(impact(3, 4, 1, 4).fisherExact()).isCloseTo(34 / 70.0, EXACT);
        assertThat(impact(8, 10, 1, 6).fisherExact()).isCloseTo(0.03496503496503497, EXACT);
    }

    @Test
    void tests_ofLargerGroups_areThoseInWholeNumbers() {
        ImpactRatio impact = impact(310, 700, 420, 800);

        assertThat(impact.fisherExact()).isCloseTo(0.0015889732123164984, EXACT);
        assertThat(impact.z()).hasValueCloseTo(-3.1754308158326707, EXACT);
        assertThat(impact.zTest()).hasValueCloseTo(0.0014961419341015013, EXACT);
    }

    @Test
    void tests_ofExtremes_haveTheLimit() {
        assertThat(impact(0, 5, 5, 5).fisherExact()).isCloseTo(2 / 252.0, EXACT);
        assertThat(impact(0, 5, 5, 5).ratio()).hasValue(0);
        assertThat(impact(0, 7, 0, 9).fisherExact()).isEqualTo(1);
        assertThat(impact(0, 7, 0, 9).ratio()).isEmpty();
        assertThat(impact(0, 7, 0, 9).z()).isEmpty();
        assertThat(impact(7, 7, 9, 9).zTest()).isEmpty();
        assertThat(impact(7, 7, 9, 9).fisherExact()).isEqualTo(1);
        assertThat(impact(0, 7, 0, 9).belowFourFifths()).isFalse();
    }

    @Test
    void fisherExact_ofManyPeople_doesNotUnderflow() {
        ImpactRatio impact = impact(200_000, 500_000, 300_000, 500_000);

        assertThat(impact.fisherExact()).isZero();
        assertThat(impact(250_000, 500_000, 250_000, 500_000).fisherExact()).isCloseTo(1, within(1e-9));
    }

    /** 0.6 / 0.75 is 0.8 and not less, whatever doubles make of it. */
    @Test
    void belowFourFifths_atFourFifths_isFalse() {
        assertThat(impact(3, 5, 3, 4).belowFourFifths()).isFalse();
        assertThat(impact(599, 1000, 3, 4).belowFourFifths()).isTrue();
        assertThat(impact(500_000_000, 1_000_000_000, 1_000_000_000, 1_000_000_000)
                        .belowFourFifths())
                .isTrue();
    }

    /** Repeated in a script with fractions and its own generator. */
    @Test
    void interval_ofTheGuidelinesExample_isThatOfTheScript() {
        Interval interval = GUIDELINES.interval(Bootstrap.standard()).orElseThrow();

        assertThat(interval.low()).isCloseTo(0.27113754889178626, within(1e-9));
        assertThat(interval.high()).isCloseTo(0.7692307692307693, within(1e-9));
    }

    @Test
    void interval_whereNobodyPasses_isAbsent() {
        assertThat(impact(0, 7, 0, 9).interval(Bootstrap.standard())).isEmpty();
        assertThat(impact(0, 7, 9, 9).interval(Bootstrap.standard())).contains(new Interval(0, 0));
    }

    private static ImpactRatio impact(int groupYes, int groupCount, int highestYes, int highestCount) {
        return new ImpactRatio(new Proportion(groupYes, groupCount), new Proportion(highestYes, highestCount));
    }
}
