package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes values so that exactly those that are equal get the same text: every part tells where it ends, properties are sorted,
 * and a number is its digits without trailing zeros with an exponent.
 */
final class CanonicalText {
    /** No expected value is so deep; below it, a value agrees with none. */
    private static final int DEEPEST = 200;

    private final char side;
    private final StringBuilder text = new StringBuilder();

    /** Creates an empty text. What agrees with nothing gets the mark of its side, so that the texts differ. */
    CanonicalText(char side) {
        this.side = side;
    }

    char side() {
        return side;
    }

    /** Writes a value, with its numbers or with their places only. */
    void value(JsonNode value, boolean numbers) {
        value(value, numbers, 0);
    }

    /** Writes the words of a text. */
    void words(WordReader words) {
        text.append('w');
        for (Optional<String> word = words.next(); word.isPresent(); word = words.next()) {
            string('s', word.get());
        }
        text.append(';');
    }

    /** Writes a list whose order does not matter, from the sorted texts of its elements. */
    void parts(List<String> parts) {
        text.append('(');
        parts.forEach(text::append);
        text.append(')');
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void value(JsonNode value, boolean numbers, int depth) {
        if (depth > DEEPEST) {
            text.append(side);
        } else if (value.isArray()) {
            text.append('[');
            value.forEach(element -> value(element, numbers, depth + 1));
            text.append(']');
        } else if (value.isObject()) {
            object(value, numbers, depth);
        } else if (value.isNumber()) {
            number(value, numbers);
        } else {
            string(value.isTextual() ? 's' : 'x', value.asText());
        }
    }

    private void object(JsonNode object, boolean numbers, int depth) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(property -> sorted.put(property.getKey(), property.getValue()));
        text.append('{');
        sorted.forEach((key, value) -> {
            string('k', key);
            value(value, numbers, depth + 1);
        });
        text.append('}');
    }

    private void number(JsonNode number, boolean digits) {
        if (!Tolerance.isFinite(number)) {
            text.append(side);
            return;
        }
        text.append('n');
        if (digits) {
            BigDecimal value = Tolerance.exact(number);
            String unscaled = value.unscaledValue().toString();
            int end = unscaled.length();
            while (end > 1 && unscaled.charAt(end - 1) == '0') {
                end--;
            }
            boolean zero = value.signum() == 0;
            text.append(unscaled, 0, end).append('e').append(zero ? 0 : unscaled.length() - end - (long) value.scale());
        }
        text.append(';');
    }

    private void string(char kind, String string) {
        text.append(kind).append(string.length()).append(':').append(string);
    }
}
