package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * How a returned value is compared with the expected one. Booleans are never numbers, {@code 3} equals {@code 3.0}, NaN and
 * the infinities equal nothing, and the order of the keys of an object does not matter.
 *
 * @param kind the rule
 * @param tolerance for {@link Kind#FLOAT}: numbers agree when they differ by at most {@code tolerance * max(1, |expected|)};
 *     otherwise unused
 */
public record Comparison(Kind kind, double tolerance) {
    /** The rules of comparison. */
    public enum Kind {
        /** Equal as JSON values. */
        EXACT,
        /** Lists equal as multisets of exactly equal elements; everything else as {@link #EXACT}. */
        UNORDERED,
        /** As {@link #EXACT}, numbers within the tolerance. */
        FLOAT
    }

    /** The rule for most problems. */
    public static final Comparison EXACT = new Comparison(Kind.EXACT, 0);

    /** Checks the tolerance. */
    public Comparison {
        if (!(tolerance >= 0 && tolerance < Double.POSITIVE_INFINITY) || (kind == Kind.FLOAT && tolerance == 0)) {
            throw new IllegalArgumentException(
                    "tolerance must be a number of 0 or more, and above 0 for FLOAT, was " + tolerance);
        }
    }

    /** Tells whether {@code actual} passes for {@code expected}. */
    public boolean matches(JsonNode actual, JsonNode expected) {
        if (kind == Kind.UNORDERED && actual.isArray() && expected.isArray()) {
            return sameElements(actual, expected);
        }
        return same(actual, expected);
    }

    private boolean same(JsonNode actual, JsonNode expected) {
        if (actual.isNumber() && expected.isNumber()) {
            return sameNumber(actual, expected);
        }
        if (actual.getNodeType() != expected.getNodeType() || actual.size() != expected.size()) {
            return false;
        }
        if (expected.isArray()) {
            Iterator<JsonNode> others = actual.iterator();
            for (JsonNode element : expected) {
                if (!same(others.next(), element)) {
                    return false;
                }
            }
            return true;
        }
        if (expected.isObject()) {
            return expected.properties().stream()
                    .allMatch(property ->
                            actual.has(property.getKey()) && same(actual.get(property.getKey()), property.getValue()));
        }
        return actual.equals(expected);
    }

    private boolean sameNumber(JsonNode actual, JsonNode expected) {
        if (!isFinite(actual) || !isFinite(expected)) {
            return false;
        }
        // Not as doubles: they cannot tell 9007199254740993 from 9007199254740992.0.
        if (actual.decimalValue().compareTo(expected.decimalValue()) == 0) {
            return true;
        }
        double difference = Math.abs(actual.doubleValue() - expected.doubleValue());
        return kind == Kind.FLOAT && difference <= tolerance * Math.max(1, Math.abs(expected.doubleValue()));
    }

    private static boolean isFinite(JsonNode number) {
        return number.isIntegralNumber() || Double.isFinite(number.doubleValue());
    }

    private boolean sameElements(JsonNode actual, JsonNode expected) {
        if (actual.size() != expected.size()) {
            return false;
        }
        List<JsonNode> unmatched = new ArrayList<>();
        actual.forEach(unmatched::add);
        for (JsonNode element : expected) {
            int found = -1;
            for (int i = 0; i < unmatched.size() && found < 0; i++) {
                found = same(unmatched.get(i), element) ? i : -1;
            }
            if (found < 0) {
                return false;
            }
            unmatched.remove(found);
        }
        return true;
    }
}
