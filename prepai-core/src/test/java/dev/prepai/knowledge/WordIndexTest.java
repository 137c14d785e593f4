package dev.prepai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WordIndexTest {
    /**
     * Computed apart, in Python: N = 3, lengths 3, 2 and 2, mean 7/3, k1 = 1.2, b = 0.75; "cache" is in two texts, "evict" in one.
     */
    @Test
    void scores_ofThreeTexts_areThoseOfTheFormula() {
        WordIndex index = new WordIndex(List.of("cache cache evict", "cache memory", "queue broker"));

        Map<Integer, Double> scores = index.scores("cache evict");

        assertThat(scores).containsOnlyKeys(0, 1);
        assertThat(scores.get(0)).isEqualTo(1.476370768406763, within(1e-9));
        assertThat(scores.get(1)).isEqualTo(0.4991762683023676, within(1e-9));
    }
}
