package dev.prepai.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes HTML that is also well-formed XML. Everything that is passed as text or as the value of an attribute is escaped; there
 * is no way to write markup but by the names of elements and attributes, and those are checked.
 *
 * <p>An element is named as in a selector: {@code section#question-1.card}.
 */
final class Html {
    private static final Pattern ELEMENT = Pattern.compile(
            "(?!script|iframe|object|embed|form|base)([a-z][a-z0-9]*)(#[a-z0-9-]+)?((?:\\.[a-z0-9-]+)*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?!on|style|src)[a-z][a-zA-Z0-9-]*");
    private static final Pattern BLOCK = Pattern.compile(
            "html|head|body|header|main|footer|section|article|div|h[1-6]|p|[uod]l|li|d[td]|details|summary|blockquote"
                    + "|table|thead|tbody|tr|pre|svg|meta|title|style");

    private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");

    /** Writes an element with what {@code body} writes in it. */
    void in(String element, Runnable body) {
        in(element, List.of(), body);
    }

    /** Writes an element with attributes, as names and values in turn, and with what {@code body} writes in it. */
    void in(String element, List<String> attributes, Runnable body) {
        String name = start(element, attributes, ">");
        body.run();
        end(name);
    }

    /** Writes an element with a text in it, and with attributes as names and values in turn. */
    void put(String element, String text, String... attributes) {
        in(element, List.of(attributes), () -> write(text));
    }

    /** Writes an element that has no content. */
    void empty(String element, String... attributes) {
        String name = start(element, List.of(attributes), " />");
        endLine(name);
    }

    /** Writes a text. */
    void write(String text) {
        escape(text);
    }

    /** Writes a style sheet of ours, which must need no escaping. */
    void style(String css) {
        if (css.contains("<") || css.contains("&")) {
            throw new IllegalArgumentException("a style sheet must contain neither < nor &");
        }
        String name = start("style", List.of(), ">");
        out.append('\n').append(css);
        end(name);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private String start(String element, List<String> attributes, String bracket) {
        Matcher matcher = ELEMENT.matcher(element);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("an element must be written like section#question-1.card");
        }
        String name = matcher.group(1);
        out.append('<').append(name);
        if (matcher.group(2) != null) {
            attribute("id", matcher.group(2).substring(1));
        }
        if (!matcher.group(3).isEmpty()) {
            attribute("class", matcher.group(3).substring(1).replace('.', ' '));
        }
        for (int i = 0; i < attributes.size(); i += 2) {
            attribute(attributes.get(i), attributes.get(i + 1));
        }
        out.append(bracket);
        return name;
    }

    private void attribute(String name, String value) {
        if (!ATTRIBUTE.matcher(name).matches() || (name.equals("href") && !value.startsWith("#"))) {
            throw new IllegalArgumentException("an attribute must neither run nor load anything");
        }
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
    }

    private void end(String name) {
        out.append("</").append(name).append('>');
        endLine(name);
    }

    private void endLine(String name) {
        if (BLOCK.matcher(name).matches()) {
            out.append('\n');
        }
    }

    private void escape(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        lines.codePoints().forEach(this::escape);
    }

    private void escape(int character) {
        switch (character) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> visible(character);
        }
    }

    /** Shows what would otherwise be invisible, reorder the line or be no character at all. */
    private void visible(int character) {
        if (isBidiControl(character)) {
            out.append("[U+")
                    .append(Integer.toHexString(character).toUpperCase(Locale.ROOT))
                    .append(']');
        } else if (character < ' ' && character != '\n' && character != '\t') {
            out.append((char) ('\u2400' + character));
        } else if (isNoCharacter(character)) {
            out.append('\uFFFD');
        } else {
            out.appendCodePoint(character);
        }
    }

    private static boolean isBidiControl(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    private static boolean isNoCharacter(int character) {
        return (character >= 0x7F && character <= 0x9F)
                || Character.getType(character) == Character.SURROGATE
                || (character & 0xFFFE) == 0xFFFE
                || (character >= 0xFDD0 && character <= 0xFDEF);
    }
}
