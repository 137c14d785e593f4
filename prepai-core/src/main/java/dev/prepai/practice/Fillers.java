package dev.prepai.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words that say nothing. The list is short, since "like", "so" or "actually" mostly say something. */
final class Fillers {
    private static final String SOUND = "(?:[Uu]h+m*|[Uu]m+|[Ee]rm+|[Hh]mm+|er(?=,))";
    /** Only between commas: "you know" is often a verb. */
    private static final String PHRASE = "(?:(?i:you know|i mean|like|sort of|kind of|basically|to be honest))(?=,)";
    /**
     * A sentence of its own; or a word with the comma that follows it, before the end of a sentence with the comma before it; or a phrase. The
     * blanks before a word are few, so that the search stays linear whatever is said.
     */
    private static final Pattern PATTERN = Pattern.compile("^" + SOUND + "[.!?…]{1,3}(?:\\s+|$)"
            + "|(?<![\\p{L}\\p{N}'’-])" + SOUND + "(?![\\p{L}\\p{N}'’-]),?(?:\\s+|$)"
            + "|,?\\s{1,3}" + SOUND + "(?=[.!?…])"
            + "|(?<=, )" + PHRASE + ",(?:\\s+|$)");

    /** A run of fillers. */
    record Span(int start, int end) {}

    private Fillers() {}

    static List<Span> in(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = PATTERN.matcher(text);
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }
}
