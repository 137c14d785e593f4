package dev.prepai.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import dev.prepai.internal.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComparisonTest {
    private static final Comparison UNORDERED = new Comparison.Unordered();
    private static final Comparison FLOAT = new Comparison.Approximate(1e-6);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | 3 | true",
                "3 | 3.0 | true",
                "3.0 | 3 | true",
                "-0.0 | 0 | true",
                "1e2 | 100 | true",
                "3 | 3.0000001 | false",
                "true | true | true",
                "true | 1 | false",
                "1 | true | false",
                "false | 0 | false",
                "null | null | true",
                "null | 0 | false",
                "null | false | false",
                "'\"\"' | null | false",
                "'\"3\"' | 3 | false",
                "'\"a\"' | '\"a\"' | true",
                "'\"a\"' | '\"A\"' | false",
                "[] | [] | true",
                "[] | {} | false",
                "[] | null | false",
                "[1, [2, [3.0]]] | [1, [2, [3]]] | true",
                "[1, [2, [3]]] | [1, [2, [4]]] | false",
                "[1, 2] | [2, 1] | false",
                "[1, 2] | [1, 2, 3] | false",
                "[[true]] | [[1]] | false",
                "'{\"a\": 1, \"b\": [2]}' | '{\"b\": [2.0], \"a\": 1}' | true",
                "'{\"a\": 1}' | '{\"b\": 1}' | false",
                "'{\"a\": 1, \"b\": 2}' | '{\"a\": 1}' | false",
                "'{\"a\": null}' | '{\"b\": null}' | false",
                "9007199254740993 | 9007199254740992 | false",
                "9007199254740993 | 9007199254740992.0 | false",
                "1.2676506002282294E30 | 1267650600228229401496703205376 | true",
                "1.2676506002282294E30 | 1267650600228229400000000000000 | false",
                "9007199254740992 | 9007199254740992.0 | true",
                "123456789012345678901234567890 | 123456789012345678901234567890 | true",
                "123456789012345678901234567890 | 123456789012345678901234567891 | false"
            })
    void exact_comparesJsonValues(String actual, String expected, boolean matches) {
        assertThat(Comparison.EXACT.matches(json(actual), json(expected))).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1, 2, 3] | [3, 1, 2] | true",
                "[1, 1, 2] | [1, 2, 1] | true",
                "[1, 1, 2] | [1, 2, 2] | false",
                "[1, 2] | [1, 2, 2] | false",
                "[] | [] | true",
                "[1.0, true] | [true, 1] | true",
                "[1, 1] | [true, 1] | false",
                "[[1, 2], [3]] | [[3], [1, 2]] | true",
                "[[2, 1], [3]] | [[3], [1, 2]] | false",
                "[null, \"a\"] | [\"a\", null] | true",
                "5 | 5 | true",
                "'{\"a\": [1, 2]}' | '{\"a\": [2, 1]}' | false"
            })
    void unordered_comparesTheOuterListAsMultiset(String actual, String expected, boolean matches) {
        assertThat(UNORDERED.matches(json(actual), json(expected))).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.3 | 0.30000000000000004 | true",
                "0.0000009 | 0 | true",
                "0.0000011 | 0 | false",
                "1000000.9 | 1000000 | true",
                "1000001.1 | 1000000 | false",
                "3 | 3.0 | true",
                "true | 1.0 | false",
                "[0.1, [0.2]] | [0.10000001, [0.2]] | true",
                "[0.1, 0.2] | [0.2, 0.1] | false",
                "null | 0.0 | false",
                "'\"0.5\"' | 0.5 | false"
            })
    void float_allowsTheTolerance(String actual, String expected, boolean matches) {
        assertThat(FLOAT.matches(json(actual), json(expected))).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5 | 0.25 | 0.25 | 0 | true",
                "0.5 | 0.25 | 0.2499 | 0 | false",
                "110 | 100 | 0 | 0.1 | true",
                "90 | 100 | 0 | 0.1 | true",
                "-110 | -100 | 0 | 0.1 | true",
                "111 | 100 | 0 | 0.1 | false",
                "0.001 | 0 | 0 | 0.5 | false",
                "5 | 100 | 0 | 2 | true"
            })
    void approximate_allowsTheLargerOfBothTolerances(
            String actual, String expected, double absolute, double relative, boolean matches) {
        assertThat(new Comparison.Approximate(absolute, relative).matches(json(actual), json(expected)))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a b\\nc\\n\" | \"a b\\nc\" | true",
                "\"  a\\t b \\r\\n c\" | \"a b\\nc\" | true",
                "\"\" | \" \\n\" | true",
                "\"ab c\" | \"a bc\" | false",
                "\"a b c d\" | \"a b c\" | false",
                "\"a b\" | \"a b c\" | false",
                "\"A\" | \"a\" | false",
                "\"3.0\" | \"3\" | false",
                "3 | \"3\" | false",
                "3.0 | 3 | true",
                "[\"a \"] | [\"a\"] | false"
            })
    void text_comparesWordsOnly(String actual, String expected, boolean matches) {
        assertThat(new Comparison.Text().matches(json(actual), json(expected))).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1, 2, 2, 3] | [3, 2, 1] | true",
                "[1] | [1, 1, 1] | true",
                "[] | [] | true",
                "[1, 2] | [1, 2, 3] | false",
                "[1, 2, 4] | [1, 2] | false",
                "[1.0] | [1] | true",
                "[true] | [1] | false",
                "[[1, 2]] | [[2, 1]] | false",
                "5 | 5 | true"
            })
    void sameSet_ignoresOrderAndRepetition(String actual, String expected, boolean matches) {
        assertThat(new Comparison.SameSet().matches(json(actual), json(expected)))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[2, 1], [3]] | [[3], [1, 2]] | true",
                "[[2, 1], [3]] | [[3], [1, 1]] | false",
                "[[1], [1, 2], [2, 1]] | [[2, 1], [1], [1, 2]] | true",
                "[[1], [1], [2, 1]] | [[2, 1], [1], [1, 2]] | false"
            })
    void unordered_ofUnordered_ignoresTheOrderOfBoth(String actual, String expected, boolean matches) {
        Comparison rule = new Comparison.Unordered(new Comparison.Unordered());
        assertThat(rule.matches(json(actual), json(expected))).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[3.05, 1, 2] | [1, 2, 3] | true",
                "[3.2, 1, 2] | [1, 2, 3] | false",
                "[1.0, 1.1, 1.2] | [1.1, 1.15, 1.05] | true",
                "[[1, 5], [1.05, 4]] | [[1, 4], [1, 5]] | true",
                "[[1.04, 0], [1, 0.09]] | [[1.1, 0], [1, 0]] | true",
                "[[1.0, 0], [1, 0.09]] | [[1.2, 0], [1, 0]] | false",
                "[{\"a\": 1, \"b\": \"x\"}] | [{\"b\": \"x\", \"a\": 1.01}] | true",
                "[{\"a\": 1, \"b\": \"x\"}] | [{\"b\": \"y\", \"a\": 1}] | false",
                "[1, \"1\"] | [\"1\", 1] | true",
                "[1, 2] | [1] | false"
            })
    void unordered_ofApproximate_findsPartnersWithinTheTolerance(String actual, String expected, boolean matches) {
        Comparison rule = new Comparison.Unordered(new Comparison.Approximate(0.1, 0));
        assertThat(rule.matches(json(actual), json(expected))).isEqualTo(matches);
    }

    @Test
    void unordered_ofApproximate_givesPartnersUpForABetterMatching() {
        // Sorted by their first numbers the pairs do not fit, and the first partner found is not always the right one.
        JsonNode expected = json("[[0.0, 0.0], [0.05, 0.9], [0.08, 0.05]]");
        JsonNode actual = json("[[0.01, 0.9], [0.02, 0.1], [0.09, 0.0]]");
        Comparison rule = new Comparison.Unordered(new Comparison.Approximate(0.1, 0));

        assertThat(rule.matches(actual, expected)).isTrue();
        assertThat(rule.matches(json("[[0.01, 0.9], [0.02, 0.1], [0.09, 0.5]]"), expected))
                .isFalse();
    }

    @Test
    void unordered_ofApproximate_agreesWithTryingEveryOrder() {
        Random random = new Random(7);
        Comparison.Approximate each = new Comparison.Approximate(0.15, 0);
        int matched = 0;
        for (int round = 0; round < 500; round++) {
            ArrayNode expected = points(random);
            ArrayNode actual = points(random);
            boolean possible = anyOrder(actual, expected, each, 0);
            assertThat(new Comparison.Unordered(each).matches(actual, expected))
                    .as("%s for %s", actual, expected)
                    .isEqualTo(possible);
            matched += possible ? 1 : 0;
        }
        assertThat(matched).isBetween(50, 450);
    }

    private static ArrayNode points(Random random) {
        ArrayNode points = Json.mapper().createArrayNode();
        for (int i = 0; i < 4; i++) {
            points.addArray().add(random.nextInt(3) * 0.1).add(random.nextInt(4) * 0.1);
        }
        return points;
    }

    private static boolean anyOrder(ArrayNode actual, ArrayNode expected, Comparison each, int from) {
        if (from == expected.size()) {
            return true;
        }
        for (int i = 0; i < actual.size(); i++) {
            if (each.matches(actual.get(i), expected.get(from))) {
                ArrayNode rest = actual.deepCopy();
                rest.remove(i);
                if (anyOrder(rest, expected, each, from + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void permutation_comparesWithTheArgument() {
        TestCase test = new TestCase(List.of(json("0"), json("[1, 1, 2]")), json("null"));
        Comparison rule = new Comparison.Permutation(1);

        assertThat(rule.difference(json("[2, 1, 1]"), test)).isEmpty();
        assertThat(rule.difference(json("[2, 2, 1]"), test))
                .contains(new Difference("$[*]", Optional.of("1"), Optional.of("2")));
        assertThat(rule.difference(json("[2, 1]"), test))
                .contains(new Difference("$[*]", Optional.of("1"), Optional.empty()));
        assertThat(rule.difference(json("3"), test)).isPresent();
    }

    @Test
    void anyOf_acceptsEachOfTheAlternatives() {
        JsonNode alternatives = json("[[1, 2], [2, 1], 7]");

        assertThat(new Comparison.AnyOf().matches(json("[2, 1.0]"), alternatives))
                .isTrue();
        assertThat(new Comparison.AnyOf().matches(json("7"), alternatives)).isTrue();
        assertThat(new Comparison.AnyOf().matches(json("[1, 2, 7]"), alternatives))
                .isFalse();
        assertThat(new Comparison.AnyOf().matches(alternatives, alternatives)).isFalse();
        assertThat(new Comparison.AnyOf(new Comparison.Approximate(0.1)).matches(json("7.05"), alternatives))
                .isTrue();
        assertThat(new Comparison.AnyOf(new Comparison.Unordered()).matches(json("[2, 1]"), json("[[1, 2], [3]]")))
                .isTrue();
    }

    @Test
    void custom_isDecidedByAJudgeOnly() {
        assertThatThrownBy(() -> new Comparison.Custom("tree").matches(json("1"), json("1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tree");
    }

    @Test
    void parts_areComparedByRulesForTwoValues() {
        for (Comparison rule :
                List.of(new Comparison.AnyOf(), new Comparison.Permutation(0), new Comparison.Custom("tree"))) {
            assertThatThrownBy(() -> new Comparison.Unordered(rule)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Comparison.AnyOf(rule)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1, 2, 3] | [1, 5, 4] | $[1] | 5 | 2",
                "[[1], [2, {\"a\": [0, 1]}]] | [[1], [2, {\"a\": [0, 2]}]] | $[1][1].a[1] | 2 | 1",
                "[1, 2] | [1, 2, 3] | $[2] | 3 | ``",
                "[1, 2, 3] | [1, 2] | $[2] | `` | 3",
                "{\"name\": 1} | {\"name\": \"x\"} | $.name | \"x\" | 1",
                "{\"b\": 2} | {\"a\": 1, \"b\": 2} | $.a | 1 | ``",
                "{\"a\": 1, \"b c\": 2} | {\"a\": 1} | $[\"b c\"] | `` | 2",
                "true | 1 | $ | 1 | true",
                "[1] | {\"a\": 1} | $ | {\"a\":1} | [1]"
            })
    void difference_ofExact_isTheFirstOne(
            String actual, String expected, String path, @Nullable String wanted, @Nullable String got) {
        assertThat(difference(Comparison.EXACT, actual, expected)).isEqualTo(differenceOf(path, wanted, got));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a\\nb x\\nd\" | \"a\\nb c\\nd\" | line 2 | \"c\" | \"x\"",
                "\"a\\nb\" | \"a\\nb\\nc\" | line 3 | \"c\" | ``",
                "\"a\\n\\nb\\nc\" | \"a b\" | line 4 | `` | \"c\"",
                "7 | \"7\" | $ | \"7\" | 7"
            })
    void difference_ofText_isAWordWithItsLine(
            String actual, String expected, String path, @Nullable String wanted, @Nullable String got) {
        assertThat(difference(new Comparison.Text(), actual, expected)).isEqualTo(differenceOf(path, wanted, got));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[4, 1, 2] | [9, 1, 8] | $[*] | 9 | 4",
                "[1, 2] | [2, 7, 1] | $[*] | 7 | ``",
                "[1, 1, 2] | [2, 1] | $[*] | `` | 1",
                "3 | [3] | $ | [3] | 3"
            })
    void difference_ofUnordered_isTheFirstElementWithoutPartner(
            String actual, String expected, String path, @Nullable String wanted, @Nullable String got) {
        assertThat(difference(new Comparison.Unordered(), actual, expected)).isEqualTo(differenceOf(path, wanted, got));
        assertThat(difference(new Comparison.Unordered(new Comparison.Approximate(0.1)), actual, expected))
                .isEqualTo(differenceOf(path, wanted, got));
    }

    @Test
    void difference_ofLargeValues_isShort() {
        String key = "k".repeat(40_000);
        JsonNode actual = json("{\"" + key + "\": {\"" + key + "\": \"" + key + "\"}}");
        JsonNode expected = json("{\"" + key + "\": {\"" + key + "\": \"x" + key + "\"}}");

        Difference difference = Comparison.EXACT
                .difference(actual, new TestCase(List.of(), expected))
                .orElseThrow();

        assertThat(difference.path()).hasSizeLessThanOrEqualTo(201);
        assertThat(difference.expected().orElseThrow()).hasSize(201).endsWith("\u2026");
        assertThat(difference.actual().orElseThrow()).hasSize(201);
    }

    @Test
    void unordered_ofManyElementsThatAreHardToTell_isDecided() {
        ArrayNode expected = Json.mapper().createArrayNode();
        ArrayNode actual = Json.mapper().createArrayNode();
        int count = 60_000;
        for (int i = 0; i < count; i++) {
            // Long common beginnings, few different hashes.
            expected.add(("AaBB".repeat(4) + (i % 2 == 0 ? "Aa" : "BB") + i));
            int other = count - 1 - i;
            actual.add(("AaBB".repeat(4) + (other % 2 == 0 ? "Aa" : "BB") + other));
        }
        assertThat(new Comparison.Unordered().matches(actual, expected)).isTrue();
        actual.set(17, "another");
        assertThat(new Comparison.Unordered().matches(actual, expected)).isFalse();
        assertThat(new Comparison.SameSet().matches(actual, expected)).isFalse();
    }

    @Test
    void unordered_ofManyNumbersWithinTheToleranceOfEachOther_isDecided() {
        ArrayNode expected = Json.mapper().createArrayNode();
        ArrayNode actual = Json.mapper().createArrayNode();
        int count = 50_000;
        for (int i = 0; i < count; i++) {
            expected.addArray().add(0).add(i * 1e-9);
            actual.addArray().add((count - i) * 1e-12).add((count - i) * 1e-9);
        }
        Comparison rule = new Comparison.Unordered(new Comparison.Approximate(1e-3));
        assertThat(rule.matches(actual, expected)).isTrue();
        ((ArrayNode) actual.get(3)).set(1, 5);
        assertThat(rule.matches(actual, expected)).isFalse();
    }

    @Test
    void unordered_ofVeryDeepValues_failsWithoutAStackOverflow() {
        ArrayNode deep = Json.mapper().createArrayNode();
        for (int i = 0; i < 100_000; i++) {
            deep = Json.mapper().createArrayNode().add(deep);
        }
        assertThat(new Comparison.Unordered().matches(deep, json("[[1]]"))).isFalse();
        assertThat(new Comparison.Unordered(new Comparison.Approximate(1)).matches(deep, json("[[1]]")))
                .isFalse();
        assertThat(Comparison.EXACT.matches(deep, json("[[1]]"))).isFalse();
    }

    @Test
    void unordered_ofNumbersWrittenDifferently_comparesTheirValues() {
        ArrayNode actual = Json.mapper().createArrayNode();
        actual.add(1e22)
                .add(new BigInteger("100000000000000000000"))
                .add(0.5)
                .add(-0.0)
                .add(1000)
                .add(new BigDecimal("1E+3"));

        assertThat(new Comparison.Unordered()
                        .matches(actual, json("[0, 1000.0, 5e-1, 1e20, 1e3, 10000000000000000000000]")))
                .isTrue();
        assertThat(new Comparison.Unordered()
                        .matches(actual, json("[0, 1000.0, 5e-1, 1e21, 1e3, 10000000000000000000000]")))
                .isFalse();
    }

    @Test
    void anyRule_withValueThatIsNotFinite_failsForEveryNumber() {
        for (Comparison rule : List.of(Comparison.EXACT, UNORDERED, FLOAT)) {
            for (double strange : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
                JsonNode actual = DoubleNode.valueOf(strange);
                assertThat(rule.matches(actual, IntNode.valueOf(0))).isFalse();
                assertThat(rule.matches(actual, DoubleNode.valueOf(Double.MAX_VALUE)))
                        .isFalse();
                assertThat(rule.matches(actual, actual)).isFalse();
                JsonNode list = Json.mapper().createArrayNode().add(strange);
                assertThat(rule.matches(list, list)).isFalse();
            }
        }
    }

    @Test
    void anyRule_withIntegersBeyondDouble_comparesAllDigits() {
        BigInteger huge = BigInteger.TEN.pow(400);
        for (Comparison rule : List.of(Comparison.EXACT, UNORDERED, FLOAT)) {
            assertThat(rule.matches(BigIntegerNode.valueOf(huge), BigIntegerNode.valueOf(huge)))
                    .isTrue();
            assertThat(rule.matches(BigIntegerNode.valueOf(huge), LongNode.valueOf(1)))
                    .isFalse();
            assertThat(rule.matches(LongNode.valueOf(1), BigIntegerNode.valueOf(huge)))
                    .isFalse();
        }
        assertThat(Comparison.EXACT.matches(
                        BigIntegerNode.valueOf(huge), BigIntegerNode.valueOf(huge.add(BigInteger.ONE))))
                .isFalse();
        assertThat(Comparison.EXACT.matches(BigIntegerNode.valueOf(BigInteger.ONE), IntNode.valueOf(1)))
                .isTrue();
    }

    @Test
    void new_withUnusableTolerance_isRefused() {
        for (double tolerance : new double[] {0, -1, -0.0, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Comparison.Approximate(tolerance))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("tolerance");
        }
    }

    private static Difference difference(Comparison rule, String actual, String expected) {
        return rule.difference(json(actual), new TestCase(List.of(), json(expected)))
                .orElseThrow();
    }

    private static Difference differenceOf(String path, @Nullable String expected, @Nullable String actual) {
        return new Difference(path, shown(expected), shown(actual));
    }

    private static Optional<String> shown(@Nullable String text) {
        return Optional.ofNullable(text).filter(some -> !some.isEmpty());
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
