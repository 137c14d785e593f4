package dev.prepai.code.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.code.similarity.Tiling.Tile;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class TilingTest {
    @Test
    void of_sameOutlines_isOneTile() {
        assertThat(Tiling.of(outline("abcdefghij"), outline("abcdefghij"))).containsExactly(new Tile(0, 0, 10));
    }

    @Test
    void of_movedParts_findsEachWhereItIs() {
        assertThat(Tiling.of(outline("abcdefghijklm"), outline("ghijklmXabcdef")))
                .containsExactly(new Tile(6, 0, 7), new Tile(0, 8, 6));
    }

    @Test
    void of_runOfFour_isTooShort() {
        assertThat(Tiling.of(outline("abcdX"), outline("abcdY"))).isEmpty();
        assertThat(Tiling.of(outline("abcdeX"), outline("abcdeY"))).containsExactly(new Tile(0, 0, 5));
    }

    @Test
    void of_repeatedPart_coversEverySymbolOnce() {
        assertThat(Tiling.of(outline("abcdef"), outline("abcdefabcdef"))).containsExactly(new Tile(0, 0, 6));
    }

    @Test
    void of_overlappingMatches_keepsTheRestOfTheShorter() {
        assertThat(Tiling.of(outline("abcdefghijklmno"), outline("abcdefghijXfghijklmno")))
                .containsExactly(new Tile(0, 0, 10), new Tile(10, 16, 5));
    }

    @Test
    void of_longPrograms_findsLongTilesFirst() {
        Outline one = random(new Random(1), 3_000, 26);
        Outline other = outline(text(one, 100, 1_100) + text(one, 2_000, 2_700));

        assertThat(Tiling.of(one, other)).startsWith(new Tile(100, 0, 1_000), new Tile(2_000, 1_000, 700));
    }

    @Test
    void of_hostileOutlines_endsWithTilesThatAreRight() {
        Random random = new Random(7);
        Outline one = random(random, 10_000, 2);
        Outline other = random(random, 10_000, 2);

        List<Tile> tiles = Tiling.of(one, other);

        BitSet left = new BitSet();
        BitSet right = new BitSet();
        for (Tile tile : tiles) {
            for (int i = 0; i < tile.length(); i++) {
                assertThat(one.symbol(tile.left() + i)).isEqualTo(other.symbol(tile.right() + i));
                assertThat(left.get(tile.left() + i) || right.get(tile.right() + i))
                        .isFalse();
                left.set(tile.left() + i);
                right.set(tile.right() + i);
            }
        }
        assertThat(tiles).isNotEmpty();
    }

    @Test
    void of_equalSymbols_isOneTile() {
        Outline equal = outline("a".repeat(10_000));

        assertThat(Tiling.of(equal, equal)).containsExactly(new Tile(0, 0, 10_000));
    }

    /** Names that come from elsewhere keep their text, so each letter becomes a symbol of its own. */
    static Outline outline(String symbols) {
        return Outline.ofPython(
                symbols.chars().mapToObj(symbol -> ".w" + (char) symbol).collect(Collectors.joining()));
    }

    static Outline random(Random random, int length, int alphabet) {
        return outline(random.ints(length, 'a', 'a' + alphabet)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    /** Gives back the letters that {@link #outline} made symbols of. */
    private static String text(Outline outline, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append((char) (outline.symbol(i) - 31 * 'w'));
        }
        return text.toString();
    }
}
