package dev.prepai.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LimitsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void standard_hasTheDocumentedValues() {
        assertThat(Limits.standard())
                .isEqualTo(new Limits(
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(15),
                        65_536,
                        1_048_576,
                        262_144));
    }

    @Test
    void withCall_changesNothingElse() {
        Limits limits = Limits.standard().withCall(SECOND, SECOND);

        assertThat(limits.call()).isEqualTo(SECOND);
        assertThat(limits.withCall(Duration.ofSeconds(2), Duration.ofSeconds(4)))
                .isEqualTo(Limits.standard());
    }

    @Test
    void new_withLimitThatIsNotPositive_isRefused() {
        assertThatThrownBy(() -> new Limits(SECOND, Duration.ZERO, SECOND, 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("time limits must be positive");
        assertThatThrownBy(() -> new Limits(SECOND, SECOND, Duration.ofSeconds(-1), 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(SECOND, SECOND, SECOND, 0, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("size limits must be positive");
        assertThatThrownBy(() -> new Limits(SECOND, SECOND, SECOND, 1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(SECOND, SECOND, SECOND, 1, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
