package dev.prepai.code.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.prepai.code.similarity.Similarity.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SimilarityIndexTest {
    private static final String FREE_SLOTS = """
            def free_slots(busy, opens, closes, shortest):
                free = []
                now = opens
                for start, end in sorted(busy):
                    if start >= closes:
                        break
                    if start - now >= shortest:
                        free.append([now, start])
                    now = max(now, end)
                if closes - now >= shortest:
                    free.append([now, closes])
                return free
            """;

    private static final String DISGUISED = """
            # my own work
            def check(x, y, z):
                return z <= x - y

            def free_slots(meetings, a, b, length):
                current = a
                result = []
                steps = 0
                for s, e in sorted(meetings):
                    steps += 1
                    if b <= s:
                        break
                    if length <= s - current:
                        result.append([current, s])
                    current = max(current, e)
                if check(b, current, length):
                    result.append([current, b])
                return result
            """;

    private static final String ANOTHER_WAY = """
            def free_slots(busy, opens, closes, shortest):
                changes = {opens: 0, closes: 0}
                for meeting in busy:
                    first, last = max(meeting[0], opens), min(meeting[1], closes)
                    if first < last:
                        changes[first] = changes.get(first, 0) + 1
                        changes[last] = changes.get(last, 0) - 1
                level, begin, slots = 0, None, []
                for moment in sorted(changes):
                    level += changes[moment]
                    if level == 0 and begin is None:
                        begin = moment
                    elif begin is not None:
                        slots.append([begin, moment])
                        begin = None
                return [slot for slot in slots if slot[1] - slot[0] >= shortest]
            """;

    private static final String REORDERED = """
            def wanted(prices, limit):
                chosen = [price for price in prices if price <= limit]
                return sorted(chosen, reverse=True)[:3]

            def mean(values):
                total = 0.0
                for value in values:
                    total += value * value
                return total / max(1, len(values))

            """;

    private final SimilarityIndex index = new SimilarityIndex(List.of());

    @Test
    void find_disguisedCopy_isFoundBeforeAnotherWay() {
        add(index, "ada", FREE_SLOTS);
        add(index, "bo", ANOTHER_WAY);

        List<Similarity> found = find(index, DISGUISED, 5);

        assertThat(found).extracting(Similarity::submissionId).containsExactly("ada", "bo");
        assertThat(found.get(0).score()).isGreaterThan(0.7);
        assertThat(found.get(1).score()).isLessThan(0.3);
        assertThat(found.get(1).worthALook()).isFalse();
    }

    @Test
    void find_sameProgram_scoresOneAndShowsItsLines() {
        add(index, "ada", FREE_SLOTS);

        Similarity same = find(index, "\n\n" + FREE_SLOTS, 1).get(0);

        assertThat(same.score()).isCloseTo(1, within(0.01));
        assertThat(same.spans()).containsExactly(new Span(3, 14, 1, 12, same.tokens()));
        assertThat(same.prior()).isEmpty();
    }

    @Test
    void find_functionsInAnotherOrder_showsEachWhereItIs() {
        add(index, "ada", FREE_SLOTS + REORDERED);

        Similarity copy = find(index, REORDERED + FREE_SLOTS, 1).get(0);

        assertThat(copy.score()).isGreaterThan(0.95);
        assertThat(copy.worthALook()).isTrue();
        assertThat(copy.spans()).hasSize(2);
        assertThat(copy.spans().get(0))
                .satisfies(span -> assertThat(span.firstLine()).isEqualTo(11))
                .satisfies(span -> assertThat(span.otherFirstLine()).isEqualTo(1));
        assertThat(copy.spans().get(1))
                .satisfies(span -> assertThat(span.lastLine()).isEqualTo(9))
                .satisfies(span -> assertThat(span.otherLastLine()).isEqualTo(21));
    }

    @Test
    void find_givenCode_isNotCounted() {
        SimilarityIndex given = new SimilarityIndex(List.of(Outline.ofPython(FREE_SLOTS)));
        add(given, "ada", FREE_SLOTS);

        assertThat(find(given, FREE_SLOTS, 5)).isEmpty();
    }

    @Test
    void find_whatManyWrote_countsLess() {
        for (int i = 0; i < 14; i++) {
            add(index, "usual " + i, FREE_SLOTS);
        }
        add(index, "rare", ANOTHER_WAY);

        assertThat(find(index, FREE_SLOTS, 1).get(0).score()).isLessThan(0.2);
        assertThat(find(index, ANOTHER_WAY, 1).get(0).score()).isGreaterThan(0.9);
    }

    @Test
    void find_withFifteenSubmissions_tellsHowAlikeTheyAre() {
        Random random = new Random(3);
        for (int i = 0; i < 15; i++) {
            add(index, "someone " + i, program(random, 100));
        }
        add(index, "ada", ANOTHER_WAY);

        Similarity copy = find(index, ANOTHER_WAY, 1).get(0);

        assertThat(copy.prior()).hasValueSatisfying(prior -> {
            assertThat(prior.pairs()).isEqualTo(200);
            assertThat(prior.median()).isLessThan(0.3);
            assertThat(prior.lessAlike()).isEqualTo(1);
        });
        assertThat(copy.worthALook()).isTrue();
    }

    @Test
    void find_amongMany_ranksTheSourceFirst() {
        Random random = new Random(4);
        for (int i = 0; i < 300; i++) {
            add(index, "someone " + i, program(random, 120));
        }
        add(index, "ada", FREE_SLOTS);

        assertThat(find(index, DISGUISED, 3))
                .first()
                .extracting(Similarity::submissionId)
                .isEqualTo("ada");
    }

    @Test
    void find_sameCalls_giveTheSameAnswer() {
        SimilarityIndex other = new SimilarityIndex(List.of());
        for (SimilarityIndex each : List.of(index, other)) {
            Random random = new Random(9);
            for (int i = 0; i < 20; i++) {
                add(each, "someone " + i, program(random, 60));
            }
        }
        String query = program(new Random(9), 80);

        assertThat(find(index, query, 10)).isEqualTo(find(other, query, 10)).hasSizeGreaterThan(1);
    }

    @Test
    void add_sameId_replaces() {
        add(index, "ada", FREE_SLOTS);
        add(index, "ada", ANOTHER_WAY);

        assertThat(index.size()).isEqualTo(1);
        assertThat(find(index, FREE_SLOTS, 1).get(0).score()).isLessThan(0.3);
    }

    @Test
    void remove_forgets() {
        add(index, "ada", FREE_SLOTS);

        assertThat(index.remove("ada")).isTrue();
        assertThat(index.remove("ada")).isFalse();
        assertThat(index.size()).isZero();
        assertThat(find(index, FREE_SLOTS, 5)).isEmpty();
    }

    @Test
    void add_moreThanItHolds_dropsTheOldest() {
        SimilarityIndex small = new SimilarityIndex(List.of(), 500);
        add(small, "first", FREE_SLOTS);
        add(small, "second", ANOTHER_WAY);
        add(small, "third", DISGUISED);

        assertThat(find(small, FREE_SLOTS, 5))
                .extracting(Similarity::submissionId)
                .containsExactly("third", "second");
    }

    @Test
    void find_hostileSources_isBounded() {
        String equal = "a ".repeat(500_000);
        add(index, "ada", equal);

        assertThat(find(index, equal, 5)).singleElement().satisfies(similarity -> {
            assertThat(similarity.tokens()).isEqualTo(Lexer.MAX_WORDS);
            assertThat(similarity.score()).isCloseTo(1, within(1e-6));
        });
        for (String part : List.of("(", "[{", "a = b + a;", "\uDC00", "if x > 0:\n")) {
            add(index, "hostile " + part, part.repeat(20_000));
            assertThat(find(index, part.repeat(19_999), 1)).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void find_fromSeveralThreads_seesWholeSubmissions() {
        IntStream.range(0, 200).parallel().forEach(i -> {
            add(index, "someone " + i % 50, i % 2 == 0 ? FREE_SLOTS : ANOTHER_WAY);
            assertThat(find(index, FREE_SLOTS, 3)).isNotEmpty();
        });

        assertThat(index.size()).isEqualTo(50);
    }

    @Test
    void find_nothingOrOneWord_findsNothing() {
        add(index, "none", "");
        add(index, "one", "a");
        add(index, "ada", FREE_SLOTS);

        assertThat(find(index, "", 5)).isEmpty();
        assertThat(find(index, "a", 5)).isEmpty();
        assertThat(find(index, FREE_SLOTS, 5)).hasSize(1);
    }

    @Test
    void find_limitOutOfRange_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index.find(Outline.EMPTY, 0))
                .withMessage("limit must be in 1..20, was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> index.find(Outline.EMPTY, 21));
    }

    private static void add(SimilarityIndex index, String id, String source) {
        index.add(id, Outline.ofPython(source));
    }

    private static List<Similarity> find(SimilarityIndex index, String source, int limit) {
        return index.find(Outline.ofPython(source), limit);
    }

    /** A program of nothing but words, as unlike another one as chance makes it. */
    private static String program(Random random, int length) {
        return random.ints(length, 0, 6).mapToObj(word -> ".w" + word).collect(Collectors.joining());
    }
}
