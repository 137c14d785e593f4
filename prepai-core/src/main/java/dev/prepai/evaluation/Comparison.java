package dev.prepai.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A reference and how an answer compares with it. */
record Comparison(ReferenceProfile reference, AnswerFeatures features) {
    static List<Comparison> with(List<ReferenceProfile> references, List<Token> tokens) {
        return references.stream()
                .map(reference -> new Comparison(reference, new AnswerFeatures(reference, tokens)))
                .toList();
    }

    /** Returns the reference that the answer means, by its words and by what is denied. */
    static Comparison mostAlike(List<Comparison> comparisons) {
        return most(comparisons, comparison -> comparison.features().likeness());
    }

    /** Returns the reference that has the words of the answer and no others, whatever is denied. */
    static Comparison sameWords(List<Comparison> comparisons) {
        return most(
                comparisons,
                comparison ->
                        comparison.coverage().recall() + comparison.coverage().precision());
    }

    WordCoverage coverage() {
        return features.coverage();
    }

    private static Comparison most(List<Comparison> comparisons, ToDoubleFunction<Comparison> value) {
        return comparisons.stream().max(Comparator.comparingDouble(value)).orElseThrow();
    }
}
