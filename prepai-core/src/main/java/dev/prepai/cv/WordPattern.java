package dev.prepai.cv;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A pattern whose matches begin with a digit or with one of some words, which no letter follows. It is tried only where such a
 * word may begin, which is sooner than to try it at every letter. Immutable.
 */
final class WordPattern {
    private static final int LETTERS = 3;
    /** From here on, words may follow each other without a gap. */
    static final char FIRST_IDEOGRAPH = '\u2E80';

    private final Pattern pattern;
    /** The first three letters of the words, with blanks behind shorter ones. */
    private final long[] beginnings;

    WordPattern(Pattern pattern, Stream<String> words) {
        this.pattern = pattern;
        this.beginnings = words.filter(word -> !word.isEmpty())
                .mapToLong(word -> beginning(word, 0))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Returns a matcher for {@link #find}. */
    Matcher matcher(String text) {
        return pattern.matcher(text).useTransparentBounds(true);
    }

    /** Finds the next match from a place on. */
    boolean find(Matcher matcher, String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (mayBegin(text, i) && matcher.region(i, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBegin(String text, int at) {
        char sign = text.charAt(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        if (Character.isLetter(sign)) {
            boolean inside = Character.isLetter(before) && before < FIRST_IDEOGRAPH;
            return !inside && Arrays.binarySearch(beginnings, beginning(text, at)) >= 0;
        }
        return Character.isDigit(sign) && !Character.isDigit(before);
    }

    /** Returns three letters in lower case as one number, in which everything else is a blank. */
    private static long beginning(String text, int at) {
        long number = 0;
        for (int i = at; i < at + LETTERS; i++) {
            char sign = i < text.length() ? text.charAt(i) : ' ';
            number = number << Character.SIZE | (Character.isLetter(sign) ? Character.toLowerCase(sign) : ' ');
        }
        return number;
    }
}
