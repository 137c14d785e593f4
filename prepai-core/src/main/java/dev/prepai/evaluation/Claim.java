package dev.prepai.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One wording of a key point as weighted stems.
 *
 * @param text the wording
 * @param weights the weight per stem, in the order of the wording
 * @param total the sum of the weights
 */
record Claim(String text, Map<String, Double> weights, double total) {
    /** Words that the question itself contains are worth this share: repeating them proves little (Sultan et al. 2016). */
    private static final double QUESTION_WORD = 0.35;

    static Claim of(String wording, Lexicon lexicon, Set<String> questionStems) {
        Map<String, Double> weights = new LinkedHashMap<>();
        List<Token> tokens = Token.of(wording);
        for (Token token : tokens) {
            if (!Lexicon.isFunctionWord(token)) {
                double demotion = questionStems.contains(token.stem()) ? QUESTION_WORD : 1;
                weights.put(token.stem(), lexicon.weight(token.stem()) * demotion);
            }
        }
        return new Claim(
                wording,
                weights,
                weights.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    /** Returns the weighted share of the stems that are covered, 0 to 1, when each counts as far as {@code strength} says. */
    double recall(Map<String, Double> strength) {
        if (total == 0) {
            return 0;
        }
        double covered = 0;
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            covered += entry.getValue() * strength.getOrDefault(entry.getKey(), 0.0);
        }
        return covered / total;
    }
}
