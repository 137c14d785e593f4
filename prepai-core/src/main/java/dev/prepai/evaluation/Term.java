package dev.prepai.evaluation;

import java.util.Set;

/**
 * A word of a reference.
 *
 * @param word as written
 * @param stem what it is compared by
 * @param content whether it carries content; function words have to be said literally
 * @param asked whether the question says it, too
 * @param weight how much it tells
 */
record Term(String word, String stem, boolean content, boolean asked, double weight) {
    /** Words of the question are worth this share (Sultan, Salazar and Sumner 2016). */
    static final double ASKED = 0.25;

    /** In short answers function words tell a little as well. */
    private static final double FUNCTION_WORD = 0.3;

    /** Short words are often signs, articles of a list or parts of formulas; from this length on a word counts in full. */
    private static final double LONG_WORD = 6;

    private static final double SYNONYM = 0.85;

    static Term of(Token token, Set<String> questionStems, Lexicon lexicon) {
        boolean content = isContent(token);
        boolean asked = questionStems.contains(token.stem());
        return new Term(
                token.word(),
                token.stem(),
                content,
                asked,
                telling(token, lexicon) * (content ? 1 : FUNCTION_WORD) * (asked ? ASKED : 1));
    }

    /** Returns whether a word carries content; negators are told apart by {@link Negation}, not by their words. */
    static boolean isContent(Token token) {
        return !Lexicon.isFunctionWord(token) && !Negation.isNegator(token);
    }

    /** Returns how much a word tells by its length and by how few texts use it; rarity alone transfers less to other domains. */
    static double telling(Token token, Lexicon lexicon) {
        double length = Math.min(1, token.word().length() / LONG_WORD);
        return length * (1 + lexicon.weight(token.stem())) / 2;
    }

    boolean isNew() {
        return content && !asked;
    }

    /** Returns how far a word of an answer says this one, 0 to 1. */
    double saidBy(Token token) {
        if (stem.equals(token.stem())) {
            return 1;
        }
        if (!content || !isContent(token)) {
            return 0;
        }
        if (Lexicon.synonyms(stem).contains(token.stem())) {
            return SYNONYM;
        }
        return word.charAt(0) == token.word().charAt(0) ? Spelling.likeness(word, token.word()) : 0;
    }
}
