package dev.prepai.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import dev.prepai.internal.Json;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComparisonTest {
    private static final Comparison UNORDERED = new Comparison(Comparison.Kind.UNORDERED, 0);
    private static final Comparison FLOAT = new Comparison(Comparison.Kind.FLOAT, 1e-6);

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

    @Test
    void anyRule_withValueThatIsNotFinite_failsForEveryNumber() {
        for (Comparison rule : List.of(Comparison.EXACT, UNORDERED, FLOAT)) {
            for (double strange : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
                JsonNode actual = DoubleNode.valueOf(strange);
                assertThat(rule.matches(actual, IntNode.valueOf(0))).isFalse();
                assertThat(rule.matches(actual, DoubleNode.valueOf(Double.MAX_VALUE)))
                        .isFalse();
                assertThat(rule.matches(actual, actual)).isFalse();
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
        }
        assertThat(Comparison.EXACT.matches(
                        BigIntegerNode.valueOf(huge), BigIntegerNode.valueOf(huge.add(BigInteger.ONE))))
                .isFalse();
        assertThat(Comparison.EXACT.matches(BigIntegerNode.valueOf(BigInteger.ONE), IntNode.valueOf(1)))
                .isTrue();
    }

    @Test
    void new_withUnusableTolerance_isRefused() {
        for (double tolerance : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Comparison(Comparison.Kind.FLOAT, tolerance))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("tolerance");
        }
        assertThatThrownBy(() -> new Comparison(Comparison.Kind.EXACT, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
