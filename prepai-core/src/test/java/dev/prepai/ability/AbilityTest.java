package dev.prepai.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reference values come from adaptive quadrature, not from the code under test. */
final class AbilityTest {
    private static final ItemParameters GRADED = new ItemParameters(1.2, List.of(-1.5, -0.5, 0.5, 1.5));
    private static final double CLOSE = 1e-7;

    @Test
    void after_rightAndWrongAnswers_isTheExpectationAPosteriori() {
        Ability ability = Ability.PRIOR.after(List.of(
                new Response(ItemParameters.of(1, -1), 1),
                new Response(ItemParameters.of(1.5, 0), 1),
                new Response(ItemParameters.of(0.8, 1.2), 0),
                new Response(ItemParameters.of(2, 0.5), 1)));

        assertAbility(ability, 0.8871908016211386, 0.6602915368628204);
    }

    @Test
    void after_fractionalShares_weighsBothOutcomes() {
        Ability ability = Ability.PRIOR.after(List.of(
                new Response(ItemParameters.of(1.3, 0.2), 0.65), new Response(ItemParameters.of(0.9, -0.5), 0.1)));

        assertAbility(ability, -0.1230182011931233, 0.8139206378822008);
    }

    @Test
    void after_gradedAnswers_usesTheLevels() {
        Ability ability = Ability.PRIOR.after(List.of(
                new Response(GRADED, 0.75),
                new Response(GRADED.harderBy(1), 0.5),
                new Response(GRADED.harderBy(-0.7), 0.9)));

        assertAbility(ability, 0.6773537291482561, 0.6211690570810933);
    }

    @Test
    void after_startsFromWhatWasKnown() {
        assertAbility(
                new Ability(0.5, 0.6).after(List.of(new Response(GRADED, 1))), 0.7949896385366118, 0.5714854022784498);
    }

    @Test
    void after_noAnswers_isThePrior() {
        assertAbility(Ability.PRIOR.after(List.of()), 0, 1);
    }

    @Test
    void after_manyExtremeAnswers_staysInRange() {
        ItemParameters sharp = new ItemParameters(5, List.of(7.0, 8.0));
        for (double share : List.of(0.0, 1.0)) {
            Ability ability =
                    new Ability(share * 20 - 10, 10).after(Collections.nCopies(1000, new Response(sharp, share)));

            assertThat(Math.abs(ability.estimate())).isLessThanOrEqualTo(10);
            assertThat(ability.standardError()).isPositive().isLessThanOrEqualTo(10);
        }
    }

    @Test
    void interval_isNinetyPercent() {
        Ability ability = new Ability(0.5, 0.2);

        assertThat(ability.low()).isCloseTo(0.5 - 0.32898, within(1e-12));
        assertThat(ability.high()).isCloseTo(0.5 + 0.32898, within(1e-12));
        assertThat(ability.isSettledAt(0.17)).isTrue();
        assertThat(ability.isSettledAt(0.18)).isFalse();
        assertThat(ability.isSettledAt(0.82)).isFalse();
        assertThat(ability.isSettledAt(0.83)).isTrue();
    }

    @Test
    void values_outOfRange_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ability(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ability(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ability(0, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Response(GRADED, 1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> new Response(GRADED, Double.NaN));
    }

    private static void assertAbility(Ability ability, double estimate, double standardError) {
        assertThat(ability.estimate()).isCloseTo(estimate, within(CLOSE));
        assertThat(ability.standardError()).isCloseTo(standardError, within(CLOSE));
    }
}
