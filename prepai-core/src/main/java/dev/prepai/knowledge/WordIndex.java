package dev.prepai.knowledge;

import dev.prepai.evaluation.ContentWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ranks texts by the words that they share with an inquiry: Okapi BM25 (Robertson and Zaragoza 2009) over stems. Immutable. */
final class WordIndex {
    private static final double SATURATION = 1.2;
    private static final double LENGTH = 0.75;

    private final Map<String, List<Posting>> postings = new HashMap<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final double meanLength;

    /** How often a text has a stem. */
    private record Posting(int text, int count) {}

    WordIndex(List<String> texts) {
        for (String text : texts) {
            Map<String, Integer> counts = new HashMap<>();
            List<String> stems = ContentWords.inOrder(text);
            stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
            int number = lengths.size();
            counts.forEach((stem, count) ->
                    postings.computeIfAbsent(stem, key -> new ArrayList<>()).add(new Posting(number, count)));
            lengths.add(stems.size());
        }
        this.meanLength = lengths.stream().mapToInt(Integer::intValue).average().orElse(1);
    }

    /** Returns the scores of the texts that share a word with the inquiry, by their number. */
    Map<Integer, Double> scores(String inquiry) {
        Map<Integer, Double> scores = new HashMap<>();
        Set<String> stems = ContentWords.of(inquiry).stems();
        for (String stem : stems) {
            List<Posting> found = postings.getOrDefault(stem, List.of());
            double weight = Math.log(1 + (lengths.size() - found.size() + 0.5) / (found.size() + 0.5));
            for (Posting posting : found) {
                double norm = SATURATION * (1 - LENGTH + LENGTH * lengths.get(posting.text()) / meanLength);
                double score = weight * posting.count() * (SATURATION + 1) / (posting.count() + norm);
                scores.merge(posting.text(), score, Double::sum);
            }
        }
        return scores;
    }
}
