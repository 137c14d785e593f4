package dev.prepai.sandbox.worker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.graalvm.polyglot.Value;

/** Copies one result out of the guest as JSON text. Depth and size are bounded, so a cycle ends, too; only then it is looked for. */
final class ResultCopier {
    private static final int MOST_DEPTH = 100;
    private static final int MOST_DRAINED = 100_000;
    private static final String HEX = "0123456789abcdef";

    private final Dialect dialect;
    private final int limit;
    private final List<Value> path = new ArrayList<>();
    private final StringBuilder json = new StringBuilder();

    private ResultCopier(Dialect dialect, int limit) {
        this.dialect = dialect;
        this.limit = limit;
    }

    /**
     * Returns the value as JSON, in ASCII, of at most {@code limit} characters.
     *
     * @throws TooLargeException if it is larger, or nested more than 100 deep
     * @throws NotJsonException if it holds a value that JSON cannot, or itself
     */
    static String copy(Dialect dialect, Value value, int limit) {
        ResultCopier copier = new ResultCopier(dialect, limit);
        try {
            copier.value(value);
        } catch (IndexOutOfBoundsException | NullPointerException | UnsupportedOperationException e) {
            throw new NotJsonException("one that changes while it is read"); // a getter of the candidate's did that
        }
        return copier.json.toString();
    }

    /**
     * Returns a text as JSON.
     *
     * @throws TooLargeException if it is larger
     */
    static String text(String text, int limit) {
        StringBuilder json = new StringBuilder();
        text(json, text, limit);
        return json.toString();
    }

    private void value(Value value) {
        if (value.isNull()) {
            append("null");
        } else if (value.isBoolean()) {
            append(Boolean.toString(value.asBoolean()));
        } else if (value.isString()) {
            text(value.asString());
        } else if (value.isNumber()) {
            append(dialect.number(value));
        } else {
            enter(value);
            container(dialect.plain(value, Math.min(limit / 2, MOST_DRAINED)));
            path.remove(path.size() - 1);
        }
    }

    private void enter(Value value) {
        if (path.size() == MOST_DEPTH) {
            throw path.contains(value) ? new NotJsonException("one that contains itself") : new TooLargeException();
        }
        path.add(value);
    }

    private void container(Value value) {
        if (value.hasArrayElements()) {
            array(value);
        } else if (value.hasHashEntries()) {
            entries(value);
        } else {
            members(value);
        }
    }

    private void array(Value array) {
        long size = array.getArraySize();
        if (2 * size > limit) {
            throw new TooLargeException(); // without looking at the elements
        }
        append("[");
        for (long i = 0; i < size; i++) {
            append(i == 0 ? "" : ",");
            value(array.getArrayElement(i));
        }
        append("]");
    }

    private void entries(Value hash) {
        Value entries = hash.getHashEntriesIterator();
        Set<String> keys = new HashSet<>();
        append("{");
        for (boolean first = true; entries.hasIteratorNextElement(); first = false) {
            append(first ? "" : ",");
            Value entry = entries.getIteratorNextElement();
            String key = key(entry.getArrayElement(0));
            if (!keys.add(key)) {
                throw new NotJsonException("one with two keys that are the same as text");
            }
            text(key);
            append(":");
            value(entry.getArrayElement(1));
        }
        append("}");
    }

    private void members(Value object) {
        append("{");
        boolean first = true;
        for (String key : object.getMemberKeys()) {
            append(first ? "" : ",");
            first = false;
            text(key);
            append(":");
            value(object.getMember(key));
        }
        append("}");
    }

    /** Keys that are not strings become text as in Python's {@code json.dumps}. */
    private String key(Value key) {
        if (key.isString()) {
            return key.asString();
        }
        if (key.isNull() || key.isBoolean()) {
            return key.isNull() ? "null" : Boolean.toString(key.asBoolean());
        }
        if (key.isNumber()) {
            return dialect.number(key);
        }
        throw Dialect.notJson(key);
    }

    private void text(String text) {
        text(json, text, limit);
    }

    private static void text(StringBuilder json, String text, int limit) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                json.append('\\').append(character);
            } else if (character >= ' ' && character < 0x7f) {
                json.append(character);
            } else {
                escape(json, isLoneSurrogate(text, i) ? '\ufffd' : character);
            }
            check(json, limit);
        }
        json.append('"');
        check(json, limit);
    }

    private static void escape(StringBuilder json, char character) {
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            json.append(HEX.charAt((character >> shift) & 0xf));
        }
    }

    private static boolean isLoneSurrogate(String text, int index) {
        char character = text.charAt(index);
        if (Character.isHighSurrogate(character)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(character)
                && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }

    private void append(String text) {
        json.append(text);
        check(json, limit);
    }

    private static void check(StringBuilder json, int limit) {
        if (json.length() > limit) {
            throw new TooLargeException();
        }
    }
}
