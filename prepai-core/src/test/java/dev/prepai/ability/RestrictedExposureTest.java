package dev.prepai.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class RestrictedExposureTest {
    private static final List<String> RANKED = List.of("a", "b", "c", "d");

    @Test
    void choose_leavesOutWhatWasAskedTooOften() {
        RestrictedExposure control = new RestrictedExposure(0.3, 9, Map.of("a", 3, "b", 2));

        // one more interview: 4 of 10 would be too many, 3 of 10 are not
        assertThat(control.choose(RANKED, 1)).isEqualTo("b");
        assertThat(control.choose(List.of("a"), 1)).as("there is no other").isEqualTo("a");
    }

    @Test
    void choose_whenEverythingWasAskedTooOften_takesTheRarest() {
        RestrictedExposure control = new RestrictedExposure(0.3, 4, Map.of("a", 3, "b", 2, "c", 1, "d", 2));

        assertThat(control.choose(RANKED, 1)).isEqualTo("c");
    }

    @Test
    void after_manyInterviews_keepsTheRate() {
        RestrictedExposure control = RestrictedExposure.of(0.3);
        Map<String, Integer> counts = new TreeMap<>();
        for (int interview = 0; interview < 1000; interview++) {
            String id = control.choose(RANKED, interview);
            counts.merge(id, 1, Integer::sum);
            control = control.after(List.of(id, id));
        }

        assertThat(counts.values()).allMatch(count -> count <= 300);
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1000);
        assertThat(control.asked()).isEqualTo(counts);
        assertThat(control.interviews()).isEqualTo(1000);
    }

    @Test
    void values_outOfRange_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RestrictedExposure.of(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new RestrictedExposure(0.3, 1, Map.of("a", 2)));
    }
}
