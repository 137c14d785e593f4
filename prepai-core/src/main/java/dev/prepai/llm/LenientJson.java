package dev.prepai.llm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.prepai.internal.Json;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Finds JSON in what models write around it: prose, code fences, remarks. */
final class LenientJson {
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int MOST_STARTS = 50;
    private static final int MOST_LABELS = 50;
    private static final ObjectReader READER =
            Json.mapper().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private LenientJson() {}

    /** Returns the first object of the text that has an array of that name. */
    static Optional<JsonNode> find(String text, String array) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        int start = text.indexOf('{');
        for (int i = 0; i < MOST_STARTS && start >= 0; i++) {
            Optional<JsonNode> found =
                    read(text.substring(start)).filter(node -> node.path(array).isArray());
            if (found.isPresent()) {
                return found;
            }
            start = text.indexOf('{', start + 1);
        }
        return Optional.empty();
    }

    /** Returns a number, also one written as a string. */
    static OptionalDouble number(JsonNode node) {
        if (node.isNumber()) {
            return OptionalDouble.of(node.doubleValue());
        }
        try {
            return node.isTextual()
                    ? OptionalDouble.of(Double.parseDouble(node.textValue().strip()))
                    : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** Returns a text on one line without control characters, at most so long; empty when the node is none. */
    static String line(JsonNode node, int most) {
        String line = node.asText("").replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        if (line.length() <= most) {
            return line;
        }
        return line.substring(0, Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most);
    }

    /** Returns the first fifty texts of an array, as labels. */
    static Set<String> labels(JsonNode array) {
        Set<String> labels = new LinkedHashSet<>();
        for (JsonNode node : array) {
            if (node.isTextual() && labels.size() < MOST_LABELS) {
                labels.add(node.textValue().strip());
            }
        }
        return labels;
    }

    private static Optional<JsonNode> read(String json) {
        try (JsonParser parser = Json.mapper().createParser(json)) {
            return Optional.ofNullable(READER.readTree(parser));
        } catch (IOException e) {
            return Optional.empty(); // the next brace may begin the object
        }
    }
}
