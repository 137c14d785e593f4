package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a value first differs from the expected one. It shows a part of both, so it exists for visible tests only.
 *
 * @param path the place in the value, such as {@code $[2].name}; {@code $[*]} in a list whose order does not matter, and
 *     {@code line 3} in a text
 * @param expected what should stand there, as JSON of at most 200 characters; empty when nothing should, or when a predicate of
 *     the host decided
 * @param actual what stands there instead, as JSON of at most 200 characters; empty when nothing does; candidate text
 */
public record Difference(String path, Optional<String> expected, Optional<String> actual) {
    private static final int LONGEST_PATH = 200;

    /** Creates a difference at the root of the values; null stands for nothing at all. */
    static Difference between(@Nullable JsonNode actual, @Nullable JsonNode expected) {
        return new Difference("$", shown(expected), shown(actual));
    }

    /** Returns the same difference, seen from one step further out. */
    Difference in(String step) {
        String inner = path.startsWith("$") ? path.substring(1) : " " + path;
        return new Difference(Shortened.text("$" + step + inner, LONGEST_PATH), expected, actual);
    }

    /** Returns the same difference at a line of a text. */
    Difference atLine(int number) {
        return new Difference("line " + number, expected, actual);
    }

    private static Optional<String> shown(@Nullable JsonNode value) {
        return Optional.ofNullable(value).map(Shortened::value);
    }
}
