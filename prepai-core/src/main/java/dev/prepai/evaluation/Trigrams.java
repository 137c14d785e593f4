package dev.prepai.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The character trigrams of the content words of a text: words that are inflected, derived, compounded or misspelled still share most.
 *
 * @param weights of each trigram the weight of the most telling word that has it
 */
record Trigrams(Map<String, Double> weights) {
    private static final int LENGTH = 3;
    /** Those of the question are worth this share. */
    private static final double ASKED = 0.25;

    static Trigrams of(List<Token> tokens, Lexicon lexicon) {
        Map<String, Double> weights = new HashMap<>();
        for (Token token : tokens) {
            if (Term.isContent(token)) {
                String padded = '<' + token.word() + '>';
                double weight = Term.telling(token, lexicon);
                for (int i = 0; i + LENGTH <= padded.length(); i++) {
                    weights.merge(padded.substring(i, i + LENGTH), weight, Math::max);
                }
            }
        }
        return new Trigrams(weights);
    }

    /** Returns the weighted share of these that the others have too; those of the question count less. */
    double shareIn(Trigrams others, Set<String> question) {
        double found = 0;
        double total = 0;
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            double weight = entry.getValue() * (question.contains(entry.getKey()) ? ASKED : 1);
            total += weight;
            found += others.weights.containsKey(entry.getKey()) ? weight : 0;
        }
        return total == 0 ? 0 : found / total;
    }

    /** Returns the cosine of the angle between both, 0 to 1. */
    double cosine(Trigrams other) {
        double product = 0;
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            product += entry.getValue() * other.weights.getOrDefault(entry.getKey(), 0.0);
        }
        double lengths = Math.sqrt(square() * other.square());
        return lengths == 0 ? 0 : product / lengths;
    }

    private double square() {
        double sum = 0;
        for (double weight : weights.values()) {
            sum += weight * weight;
        }
        return sum;
    }
}
