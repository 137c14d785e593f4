package dev.prepai.code.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class FrequenciesTest {
    private static final int[] GRAMS = {1, 2, 3};
    private static final int[] NONE = {};

    @Test
    void rarity_ofWhatNobodyElseHas_isOne() {
        Frequencies frequencies = new Frequencies(NONE);
        frequencies.add(new int[] {7, 8});

        assertThat(frequencies.rarity(GRAMS)).hasSize(7).containsOnly(1);
    }

    @Test
    void rarity_ofGivenCode_isZero() {
        assertThat(new Frequencies(new int[] {2}).rarity(new int[] {2})).containsOnly(0);
        assertThat(new Frequencies(new int[] {1}).rarity(GRAMS))
                .containsExactly(0, 0.5, 2 / 3.0, 2 / 3.0, 2 / 3.0, 1, 1);
    }

    @Test
    void rarity_fallsWithTheNumberOfSourcesThatHaveTheRun() {
        Frequencies frequencies = new Frequencies(NONE);
        frequencies.add(GRAMS);
        frequencies.add(NONE);
        assertThat(frequencies.rarity(GRAMS)[0]).isCloseTo(1 - Math.log(2) / Math.log(4), within(1e-12));

        frequencies.add(GRAMS);
        assertThat(frequencies.rarity(GRAMS)[0]).isCloseTo(1 - Math.log(3) / Math.log(5), within(1e-12));
    }

    @Test
    void rarity_ofAPair_doesNotCountThePair() {
        Frequencies frequencies = new Frequencies(NONE);
        frequencies.add(GRAMS);
        frequencies.add(GRAMS);

        assertThat(frequencies.rarity(GRAMS, GRAMS, GRAMS)).containsOnly(1);
    }

    @Test
    void remove_undoesAdd() {
        Frequencies frequencies = new Frequencies(NONE);
        frequencies.add(GRAMS);
        frequencies.remove(GRAMS);

        assertThat(frequencies.rarity(GRAMS)).containsOnly(1);
    }

    @Test
    void rarity_withoutRuns_isEmpty() {
        assertThat(new Frequencies(NONE).rarity(NONE)).isEmpty();
    }
}
