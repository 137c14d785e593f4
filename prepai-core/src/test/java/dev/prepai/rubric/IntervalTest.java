package dev.prepai.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IntervalTest {
    private static final Interval SCALE = new Interval(0, 10);

    @Test
    void contains_endsAndBetween_only() {
        Interval interval = new Interval(2, 3);

        assertThat(interval.contains(2)).isTrue();
        assertThat(interval.contains(3)).isTrue();
        assertThat(interval.contains(3.1)).isFalse();
        assertThat(interval.contains(Double.NaN)).isFalse();
        assertThat(interval.width()).isEqualTo(1);
    }

    @Test
    void within_scale_movesTheEnds() {
        assertThat(new Interval(-1, 4).within(SCALE)).isEqualTo(new Interval(0, 4));
        assertThat(new Interval(9, 12).within(SCALE)).isEqualTo(new Interval(9, 10));
        assertThat(new Interval(11, 12).within(SCALE)).isEqualTo(new Interval(10, 10));
    }

    @Test
    void interval_withoutOrder_isRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, Double.POSITIVE_INFINITY));
    }
}
