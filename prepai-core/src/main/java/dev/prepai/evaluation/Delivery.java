package dev.prepai.evaluation;

import dev.prepai.question.ExpectedWords;
import java.util.List;
import java.util.Set;

/** How clearly an answer is put, from its text alone: length, length of sentences, and words that connect thoughts. */
final class Delivery {
    private static final Set<String> CONNECTIVES = Set.of(
            "because",
            "so",
            "therefore",
            "since",
            "if",
            "when",
            "then",
            "first",
            "second",
            "finally",
            "example",
            "instead",
            "means",
            "which",
            "but",
            "however",
            "while",
            "for",
            "whereas",
            "once",
            "after",
            "before",
            "although");
    private static final double BASE = 0.5;
    private static final double LENGTH_SHARE = 0.2;
    private static final double SENTENCE_SHARE = 0.15;
    private static final double CONNECTION_SHARE = 0.15;
    private static final int ENOUGH_CONNECTIVES = 4;
    private static final double LONGEST_SENTENCE = 40;

    private Delivery() {}

    /** Returns 0.5 to 1; nothing is taken off for style, grammar or accent. */
    static double clarity(List<List<Token>> utterances, ExpectedWords expected) {
        List<Token> words = utterances.stream().flatMap(List::stream).toList();
        double length = words.size() < expected.min()
                ? (double) words.size() / expected.min()
                : Math.min(1, 1.5 * expected.max() / words.size());
        long sentences = utterances.stream()
                .mapToLong(tokens ->
                        tokens.stream().mapToInt(Token::sentence).distinct().count())
                .sum();
        double sentenceLength = words.isEmpty() ? 0 : (double) words.size() / sentences;
        double readable = Math.min(1, LONGEST_SENTENCE / Math.max(1, sentenceLength));
        long connectives =
                words.stream().map(Token::word).filter(CONNECTIVES::contains).count();
        return BASE
                + LENGTH_SHARE * length
                + SENTENCE_SHARE * readable
                + CONNECTION_SHARE * Math.min(1, (double) connectives / ENOUGH_CONNECTIVES);
    }
}
