package dev.prepai.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.prepai.analytics.ImpactRatios.Group;
import dev.prepai.analytics.ImpactRatios.Standing;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImpactRatiosTest {
    /** The "culture fit" example of 6 RCNY 5-301 (d), part of the table by race: scoring rates 64.2 to 37.5 %. */
    private static final Map<String, Proportion> LOCAL_LAW_144 = Map.of(
            "Hispanic or Latino", new Proportion(18, 28),
            "White", new Proportion(15, 40),
            "Black or African American", new Proportion(16, 32),
            "Native Hawaiian or Pacific Islander", new Proportion(5, 8),
            "Asian", new Proportion(10, 24));

    @Test
    void of_exampleOfTheRule_hasThePublishedRatios() {
        ImpactRatios race = ImpactRatios.of(LOCAL_LAW_144, 0, SmallGroups.LOCAL_LAW_144);
        ImpactRatios sex = ImpactRatios.of(
                Map.of("Male", new Proportion(50, 92), "Female", new Proportion(34, 76)), 0, SmallGroups.LOCAL_LAW_144);

        assertThat(ratio(race, "Hispanic or Latino")).isEqualTo(1);
        assertThat(ratio(race, "White")).isCloseTo(.58, within(.005));
        assertThat(ratio(race, "Black or African American")).isCloseTo(.78, within(.005));
        assertThat(ratio(race, "Native Hawaiian or Pacific Islander")).isCloseTo(.97, within(.005));
        assertThat(ratio(race, "Asian")).isCloseTo(.65, within(.005));
        assertThat(ratio(sex, "Male")).isEqualTo(1);
        assertThat(ratio(sex, "Female")).isCloseTo(.82, within(.005));
        assertThat(race.belowFourFifths())
                .extracting(Group::name)
                .containsExactly("Asian", "Black or African American", "White");
        assertThat(sex.belowFourFifths()).isEmpty();
    }

    @Test
    void of_groupBelowTheLeastCount_keepsItsRateWithoutRatio() {
        ImpactRatios ratios = ImpactRatios.of(LOCAL_LAW_144, 3, new SmallGroups(10, 0));

        assertThat(ratios.leftOut())
                .containsExactly(new Group(
                        "Native Hawaiian or Pacific Islander",
                        new Proportion(5, 8),
                        Standing.TOO_FEW,
                        Optional.empty()));
        assertThat(ratios.leftOut().get(0).ratio()).isEmpty();
        assertThat(ratios.unknown()).isEqualTo(3);
    }

    /** 19 of 1000 are under 2 %, 20 are not; the rate of the group that is left out is not the highest either. */
    @Test
    void of_groupBelowTheLeastShare_isNotTheHighest() {
        ImpactRatios ratios = ImpactRatios.of(
                Map.of("a", new Proportion(19, 19), "b", new Proportion(10, 20), "c", new Proportion(240, 961)),
                0,
                SmallGroups.LOCAL_LAW_144);

        assertThat(ratios.groups())
                .extracting(Group::standing)
                .containsExactly(Standing.SMALL_SHARE, Standing.HIGHEST, Standing.COMPARED);
        assertThat(ratio(ratios, "c")).isCloseTo(480 / 961.0, within(1e-12));
    }

    @Test
    void of_equalRates_comparesWithTheFirstByName() {
        ImpactRatios ratios = ImpactRatios.of(
                Map.of("b", new Proportion(1, 3), "a", new Proportion(2, 6)), 0, SmallGroups.LOCAL_LAW_144);

        assertThat(ratios.groups()).extracting(Group::standing).containsExactly(Standing.HIGHEST, Standing.COMPARED);
        assertThat(ratio(ratios, "b")).isEqualTo(1);
    }

    @Test
    void of_groupsWithoutAnySelected_haveNoRatio() {
        ImpactRatios ratios = ImpactRatios.of(
                Map.of("a", new Proportion(0, 5), "b", new Proportion(0, 5)), 0, SmallGroups.LOCAL_LAW_144);

        assertThat(ratios.groups())
                .allSatisfy(group -> assertThat(group.ratio()).isEmpty());
        assertThat(ratios.belowFourFifths()).isEmpty();
    }

    @Test
    void of_noGroupLargeEnough_comparesNothing() {
        ImpactRatios ratios = ImpactRatios.of(LOCAL_LAW_144, 0, new SmallGroups(100, 0));

        assertThat(ratios.leftOut()).hasSize(5);
        assertThat(ImpactRatios.of(Map.of(), 7, SmallGroups.standard()).groups())
                .isEmpty();
    }

    @Test
    void rules_outOfRange_areRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SmallGroups(0, 0.02));
        assertThatIllegalArgumentException().isThrownBy(() -> new SmallGroups(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SmallGroups(1, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImpactRatios.of(LOCAL_LAW_144, -1, SmallGroups.standard()));
    }

    private static double ratio(ImpactRatios ratios, String name) {
        return ratios.groups().stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow()
                .ratio()
                .orElseThrow();
    }
}
