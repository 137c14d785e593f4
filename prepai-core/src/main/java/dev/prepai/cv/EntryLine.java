package dev.prepai.cv;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of a section that lists jobs.
 *
 * @param text without its bullet and its range of dates
 * @param period of the last range of dates in it
 */
record EntryLine(Line line, String text, Optional<Sourced<Period>> period, boolean bullet) {
    private static final Pattern ABBREVIATED = Pattern.compile(
            "(?:(?<!\\p{L})\\p{L}\\.){2,}$|(?<!\\p{L})(?:" + Organizations.LEGAL_FORMS + "|Jr|Sr|Bros)\\.$");
    private static final int LONGEST_HEAD = 110;
    private static final int LONGEST_PHRASE = 40;
    private static final int LONGEST_BULLET = 70;
    private static final int LONGEST_DATES = 50;

    static EntryLine of(Line line, DateGrammar grammar) {
        boolean bullet = HeaderText.hasBullet(line.text());
        boolean prose = line.text().length() > longest(bullet) + LONGEST_DATES;
        Optional<DateGrammar.Found> range = prose
                ? Optional.empty()
                : grammar.find(line.text()).stream()
                        .filter(DateGrammar.Found::isRange)
                        .reduce((first, second) -> second);
        String text = HeaderText.withoutDates(line.text(), range.map(List::of).orElse(List.of()));
        return new EntryLine(line, text, range.map(found -> found.sourced(line)), bullet);
    }

    /** Tells whether an entry can begin around the dates of this line. */
    boolean isAnchor() {
        return period.isPresent() && isShort();
    }

    /** Tells whether the line can belong to the head of an entry, and is no sentence of its body. */
    boolean isHeadLike() {
        return isShort() && !isSentence();
    }

    /** Tells whether the line ends as a sentence does, and is longer than a name or written like one. */
    boolean isSentence() {
        boolean ended = text.endsWith(".") && text.indexOf(' ') > 0;
        return ended
                && (text.length() > LONGEST_PHRASE || isMostlySmall())
                && !ABBREVIATED.matcher(text).find();
    }

    private boolean isMostlySmall() {
        String[] words = text.split("\\h+");
        long small = Stream.of(words)
                .filter(word -> !word.isEmpty() && Character.isLowerCase(word.charAt(0)))
                .count();
        return 2 * small > words.length;
    }

    boolean isShort() {
        return text.length() <= longest(bullet);
    }

    private static int longest(boolean bullet) {
        return bullet ? LONGEST_BULLET : LONGEST_HEAD;
    }
}
