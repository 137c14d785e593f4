package dev.prepai.cv;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A pattern whose matches begin with one of some words or with a digit. It is tried only where such a word may begin, which is
 * sooner than to try it at every letter. Immutable.
 */
final class WordPattern {
    private static final int LETTERS = 3;
    private static final char FIRST_IDEOGRAPH = '\u2E80';

    private final Pattern pattern;
    /** The first three letters of the words, fewer of shorter ones. */
    private final long[] beginnings;

    WordPattern(Pattern pattern, Stream<String> words) {
        this.pattern = pattern;
        this.beginnings = words.filter(word -> !word.isEmpty())
                .mapToLong(word -> beginning(word, 0, Math.min(LETTERS, word.length())))
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
            return !inside && begins(text, at);
        }
        return Character.isDigit(sign) && !Character.isDigit(before);
    }

    private boolean begins(String text, int at) {
        for (int letters = Math.min(LETTERS, text.length() - at); letters > 0; letters--) {
            if (Arrays.binarySearch(beginnings, beginning(text, at, letters)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns letters in lower case as one number; everything else is the same. */
    private static long beginning(String text, int at, int letters) {
        long number = 0;
        for (int i = at; i < at + letters; i++) {
            char sign = text.charAt(i);
            number = number << Character.SIZE | (Character.isLetter(sign) ? Character.toLowerCase(sign) : ' ');
        }
        return number;
    }
}
