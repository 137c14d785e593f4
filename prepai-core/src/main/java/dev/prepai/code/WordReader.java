package dev.prepai.code;

import java.util.Optional;

/** Reads the words of a text, which white space separates, one after the other. */
final class WordReader {
    private final String text;
    private int position;
    private int line = 1;

    WordReader(String text) {
        this.text = text;
    }

    /** Returns the next word; empty at the end. */
    Optional<String> next() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            line += text.charAt(position) == '\n' ? 1 : 0;
            position++;
        }
        int start = position;
        while (position < text.length() && !Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return start == position ? Optional.empty() : Optional.of(text.substring(start, position));
    }

    /** Returns the line of the latest word, counted from 1; at the end the last line. */
    int line() {
        return line;
    }
}
