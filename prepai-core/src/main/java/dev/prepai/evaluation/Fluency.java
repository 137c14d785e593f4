package dev.prepai.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells sentences from heaps of words by the order of word classes: each function word is a class of its own, content words are
 * classed by their ending. The measure is the mean pointwise mutual information of neighbours (Church and Hanks 1990),
 * learned from the model answers of a bank: clearly positive for sentences, about zero for the same words shuffled.
 */
final class Fluency {
    private static final int SHORTEST = 12;
    private static final double SMOOTHING = 0.5;
    private static final double FEWEST_NATS = -0.2;
    private static final List<String> ENDINGS = List.of("ing", "ed", "ly", "tion", "s");

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> pairs = new HashMap<>();
    private int total;

    /** Learns from fluent text. */
    void learn(List<Token> tokens) {
        String previous = "";
        for (Token token : tokens) {
            String current = classOf(token);
            words.merge(current, 1, Integer::sum);
            total++;
            pairs.merge(previous + ' ' + current, 1, Integer::sum);
            previous = current;
        }
    }

    /** Tells whether the words stand in an order that sentences do not have; short texts always pass. */
    boolean isWordHeap(List<Token> tokens) {
        return tokens.size() >= SHORTEST && order(tokens) < FEWEST_NATS;
    }

    /** Returns the mean pointwise mutual information of neighbouring classes, in nats. */
    double order(List<Token> tokens) {
        double sum = 0;
        String second = tokens.isEmpty() ? "" : classOf(tokens.get(0));
        for (int i = 1; i < tokens.size(); i++) {
            String first = second;
            second = classOf(tokens.get(i));
            double expected =
                    (double) words.getOrDefault(first, 0) * words.getOrDefault(second, 0) / Math.max(1, total);
            double seen = pairs.getOrDefault(first + ' ' + second, 0);
            sum += Math.log((seen + SMOOTHING) / (expected + SMOOTHING));
        }
        return tokens.size() < 2 ? 0 : sum / (tokens.size() - 1);
    }

    private static String classOf(Token token) {
        if (Lexicon.isFunctionWord(token)) {
            return token.word();
        }
        if (Character.isDigit(token.word().charAt(0))) {
            return "#";
        }
        return ENDINGS.stream()
                .filter(ending -> token.word().endsWith(ending))
                .findFirst()
                .map(ending -> "-" + ending)
                .orElse("-");
    }
}
