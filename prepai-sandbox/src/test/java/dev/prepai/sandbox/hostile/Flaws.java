package dev.prepai.sandbox.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What text from a guest must not be, whatever it says: too long, or able to act on the terminal or log that shows it. */
final class Flaws {
    private static final int ERROR_LENGTH = 8 << 10;

    /** How much longer a character may become when it is escaped, as {@code \u001b} is. */
    private static final int ESCAPED = 6;

    private Flaws() {}

    static List<String> ofOutput(String output, int limit) {
        List<String> flaws = ofText("the output", output);
        if (output.length() > (long) ESCAPED * limit) {
            flaws.add("the output has " + output.length() + " characters");
        }
        return flaws;
    }

    static List<String> ofMessage(String message, OptionalInt line, String source) {
        List<String> flaws = ofText("the message", message);
        if (message.length() > ESCAPED * ERROR_LENGTH) {
            flaws.add("the message has " + message.length() + " characters");
        }
        if (line.isPresent()
                && (line.getAsInt() < 1 || line.getAsInt() > source.lines().count() + 1)) {
            flaws.add("the program has no line " + line.getAsInt());
        }
        return flaws;
    }

    static List<String> ofValue(String json, int limit) {
        return json.length() > (long) ESCAPED * limit
                ? List.of("a value has " + json.length() + " characters")
                : List.of();
    }

    private static List<String> ofText(String what, String text) {
        List<String> flaws = new ArrayList<>();
        if (text.codePoints().anyMatch(Flaws::acts)) {
            flaws.add(what + " has control characters");
        }
        if (text.codePoints().anyMatch(character -> Character.getType(character) == Character.SURROGATE)) {
            flaws.add(what + " has half a surrogate pair");
        }
        return flaws;
    }

    private static boolean acts(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
