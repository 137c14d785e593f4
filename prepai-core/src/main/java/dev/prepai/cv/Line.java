package dev.prepai.cv;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One visible line in reading order. A tab in the text stands for a wide gap.
 *
 * @param text without ligatures, icon glyphs and control characters
 * @param page from 1; only a PDF has more than one
 * @param x left edge in points, 0 where only a PDF would tell
 * @param right edge in points, 0 where only a PDF would tell
 * @param y baseline in points from the top of the page; the line number where only a PDF would tell
 * @param fontSize in points, perhaps after the level of a heading; 0 in plain text
 * @param bold whether all of it is
 * @param link where the first link on the line leads to; only one to a page, an e-mail address or a phone is kept, of at most
 *     2,000 characters after its scheme
 */
public record Line(
        String text, int page, float x, float right, float y, float fontSize, boolean bold, Optional<String> link) {
    /** Icon glyphs, control and replacement characters, halves of surrogate pairs, soft hyphens and zero-width characters. */
    private static final Pattern NOISE = Pattern.compile("[[\\p{Co}\\p{Cf}\\p{Cn}\\p{Cc}\\p{Cs}\uFFFD]&&[^\t]]+");

    private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|mailto:|tel:).{1,2000}");
    private static final Pattern WIDE_GAP = Pattern.compile("\\h*\t[\\h]*|\\h{3,}");
    private static final Pattern GAP = Pattern.compile("[\\h&&[^\t]]+");

    private static final Pattern LETTER_SPACED = Pattern.compile("\\p{L}(?:\\h{1,8}+[\\p{L}.'\u2019&-]){3,60}+");
    private static final Pattern WORD_GAP = Pattern.compile("\\h{2,}|\t");

    /** Composes accents, dissolves ligatures, joins letter-spaced words and evens out the gaps. */
    public Line {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String clean =
                Ligatures.dissolve(NOISE.matcher(composed).replaceAll(" ")).strip();
        String joined = LETTER_SPACED.matcher(clean).matches() ? joinLetters(clean) : clean;
        text = GAP.matcher(WIDE_GAP.matcher(joined).replaceAll("\t"))
                .replaceAll(" ")
                .strip();
        link = link.filter(Line::isTarget);
    }

    /** Tells whether a link may lead there. */
    static boolean isTarget(String target) {
        return LINK.matcher(target).matches();
    }

    Line(String text, int page, float x, float right, float y, float fontSize, boolean bold) {
        this(text, page, x, right, y, fontSize, bold, Optional.empty());
    }

    private static String joinLetters(String text) {
        return WORD_GAP.splitAsStream(text)
                .map(word -> word.replaceAll("\\h", ""))
                .collect(Collectors.joining(" "));
    }

    /** Returns a line at the same place. */
    Line withText(String other) {
        return new Line(other, page, x, right, y, fontSize, bold, link);
    }

    Line withLink(Optional<String> target) {
        return new Line(text, page, x, right, y, fontSize, bold, target);
    }
}
