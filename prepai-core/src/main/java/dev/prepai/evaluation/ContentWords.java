package dev.prepai.evaluation;

import java.util.List;
import java.util.Set;

/**
 * The stems of the words of a text that carry content.
 *
 * @param stems without repeats
 */
public record ContentWords(Set<String> stems) {
    /** Copies the stems. */
    public ContentWords {
        stems = Set.copyOf(stems);
    }

    /** Returns those of a text. */
    public static ContentWords of(String text) {
        return new ContentWords(QuestionProfile.stems(text));
    }

    /** Returns the stems of a text in their order, with repeats. */
    public static List<String> inOrder(String text) {
        return Token.of(text).stream()
                .filter(token -> !Lexicon.isFunctionWord(token))
                .map(Token::stem)
                .toList();
    }

    /** Returns how much two texts share, as a share of the smaller set, 0 to 1; 0 when one of them has no content. */
    public double overlap(ContentWords other) {
        int smaller = Math.min(stems.size(), other.stems.size());
        long shared = stems.stream().filter(other.stems::contains).count();
        return smaller == 0 ? 0 : (double) shared / smaller;
    }
}
