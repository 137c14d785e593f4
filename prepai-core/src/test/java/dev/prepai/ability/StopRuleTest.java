package dev.prepai.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class StopRuleTest {
    private static final StopRule RULE = new StopRule(0.35, 12, OptionalDouble.of(0.5));

    @Test
    void stop_beforeTheBlueprintIsCovered_never() {
        assertThat(RULE.stop(new Ability(3, 0.1), 40, false)).isEmpty();
    }

    @Test
    void stop_whenTheAbilityIsKnownWellEnough() {
        assertThat(RULE.stop(new Ability(0.5, 0.35), 5, true)).contains(StopRule.Reason.PRECISION);
        assertThat(RULE.stop(new Ability(0.5, 0.36), 5, true)).isEmpty();
    }

    @Test
    void stop_whenTheDecisionIsSettled() {
        assertThat(RULE.stop(new Ability(1.2, 0.4), 5, true)).contains(StopRule.Reason.DECISION);
        assertThat(RULE.stop(new Ability(1.1, 0.4), 5, true)).isEmpty();
        assertThat(StopRule.atMost(12).stop(new Ability(3, 0.4), 5, true)).isEmpty();
    }

    @Test
    void stop_whenItIsLongEnough() {
        assertThat(RULE.stop(new Ability(0.5, 0.5), 11, true)).isEmpty();
        assertThat(RULE.stop(new Ability(0.5, 0.5), 12, true)).contains(StopRule.Reason.LENGTH);
    }

    @Test
    void rules_withoutMeaning_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StopRule(0, 5, OptionalDouble.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> StopRule.atMost(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new StopRule(0.3, 5, OptionalDouble.of(Double.NaN)));
    }
}
