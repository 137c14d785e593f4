package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/** Values and texts as far as they are shown. */
final class Shortened {
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_OUTPUT = 2_000;

    private Shortened() {}

    /** Returns a value as JSON of at most 200 characters and a mark. */
    static String value(JsonNode value) {
        StringBuilder json = new StringBuilder();
        write(value, json);
        return text(json.toString(), LONGEST_VALUE);
    }

    /** Writes a little more than is shown. Every level writes something, so the depth is bounded, too. */
    private static void write(JsonNode value, StringBuilder json) {
        if (value.isArray()) {
            json.append('[');
            for (int i = 0; i < value.size() && json.length() <= LONGEST_VALUE; i++) {
                json.append(i == 0 ? "" : ",");
                write(value.get(i), json);
            }
            json.append(']');
        } else if (value.isObject()) {
            writeProperties(value, json);
        } else {
            json.append(value.isTextual() ? quoted(value.textValue()) : value.toString());
        }
    }

    private static void writeProperties(JsonNode object, StringBuilder json) {
        json.append('{');
        String separator = "";
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            if (json.length() > LONGEST_VALUE) {
                break;
            }
            json.append(separator).append(quoted(property.getKey())).append(':');
            write(property.getValue(), json);
            separator = ",";
        }
        json.append('}');
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text.substring(0, Math.min(text.length(), LONGEST_VALUE + 1)))
                .toString();
    }

    /** Returns printed text of at most 2,000 characters and a mark. */
    static String output(String output) {
        return text(output, LONGEST_OUTPUT);
    }

    /** Returns at most so many characters, none of them cut in two, and a mark when there were more. */
    static String text(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
