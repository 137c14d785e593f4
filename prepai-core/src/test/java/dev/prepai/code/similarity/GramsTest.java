package dev.prepai.code.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class GramsTest {
    @Test
    void of_outline_hasOneForEveryRunOfFive() {
        assertThat(grams("abcd")).isEmpty();
        assertThat(grams("abcde")).hasSize(1);
        assertThat(grams("abcdeabcde"))
                .hasSize(6)
                .satisfies(grams -> assertThat(grams[0]).isEqualTo(grams[5]));
    }

    @Test
    void winnow_keepsFewOfMany() {
        int[] grams = TilingTest.random(new Random(5), 10_000, 26).grams();

        assertThat(Grams.winnow(grams)).hasSizeBetween(3_500, 4_500).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void winnow_ofFewerThanAWindow_keepsOne() {
        assertThat(Grams.winnow(new int[0])).isEmpty();
        assertThat(Grams.winnow(new int[] {7, 3, 5})).containsExactly(3);
    }

    @Test
    void winnow_sharedRunOfEight_isAlwaysFound() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            String shared = letters(random, 8);
            String one = letters(random, random.nextInt(30)) + shared + letters(random, random.nextInt(30));
            String other = letters(random, random.nextInt(30)) + shared + letters(random, random.nextInt(30));

            assertThat(fingerprints(one)).as(shared).containsAnyOf(fingerprints(other));
        }
    }

    private static int[] grams(String symbols) {
        return TilingTest.outline(symbols).grams();
    }

    private static int[] fingerprints(String symbols) {
        return TilingTest.outline(symbols).fingerprints();
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
