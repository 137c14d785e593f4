package dev.prepai.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text.
 *
 * @param word in lower case
 * @param stem see {@link Stemmer}
 * @param start offset of the first character in the text
 * @param end offset after the last character
 * @param sentence number of the sentence, from 0
 */
record Token(String word, String stem, int start, int end, int sentence) {
    /** Cuts a text into words: runs of letters and digits, with an apostrophe inside and {@code +} or {@code #} at the end. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int sentence = 0;
        int position = 0;
        while (position < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(position))) {
                boolean ends = endsSentence(text, position);
                sentence += ends
                                && !tokens.isEmpty()
                                && tokens.get(tokens.size() - 1).sentence() == sentence
                        ? 1
                        : 0;
                position++;
                continue;
            }
            int end = wordEnd(text, position);
            String word = text.substring(position, end).toLowerCase(Locale.ROOT).replace('’', '\'');
            tokens.add(new Token(word, Stemmer.stem(word), position, end, sentence));
            position = end;
        }
        return tokens;
    }

    private static boolean endsSentence(String text, int position) {
        char character = text.charAt(position);
        if (character == '\n' || character == '!' || character == '?' || character == ';') {
            return true;
        }
        return character == '.' && (position + 1 == text.length() || Character.isWhitespace(text.charAt(position + 1)));
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || innerApostrophe(text, end))) {
            end++;
        }
        while (end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '#')) {
            end++;
        }
        return end;
    }

    private static boolean innerApostrophe(String text, int position) {
        char character = text.charAt(position);
        return (character == '\'' || character == '’')
                && position + 1 < text.length()
                && Character.isLetter(text.charAt(position + 1));
    }
}
