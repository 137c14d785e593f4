package dev.prepai.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnchorsTest {
    private final Anchors anchors = new Anchors("weak", "middling", "strong");

    @ParameterizedTest
    @CsvSource({
        "0, weak",
        "2, weak",
        "3.5, weak",
        "3.51, middling",
        "5, middling",
        "6.5, middling",
        "6.51, strong",
        "8, strong",
        "10, strong"
    })
    void nearest_findsTheClosestLevel(double points, String expected) {
        assertThat(anchors.nearest(Score.certain(points))).isEqualTo(expected);
    }

    @Test
    void new_withBlankLevel_isRefused() {
        assertThatThrownBy(() -> new Anchors("weak", " ", "strong"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("levels 2, 5 and 8");
    }
}
