package dev.prepai.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The graded answers to one item, for scoring others by the nearest of them (Fix and Hodges 1951). */
final class Neighbours {
    private static final int NEAREST = 5;
    /** With this many graded answers they count as much as the model. */
    private static final double AS_GOOD_AS_THE_MODEL = 10;
    /** They never count for more than this, so that the model keeps what they do not show. */
    private static final double MOST = 0.5;

    private static final double SHARPNESS = 3;
    private static final double MAXIMUM = 10;

    private final List<GradedAnswer> graded;
    private final List<Trigrams> grams;
    private final Lexicon lexicon;

    Neighbours(List<GradedAnswer> graded, Lexicon lexicon) {
        this.graded = graded;
        this.lexicon = lexicon;
        this.grams = graded.stream()
                .map(answer -> Trigrams.of(Token.of(answer.text()), lexicon))
                .toList();
    }

    /** Returns the mean of a score, 0 to 1, and of what the nearest answers got; the score when there are none. */
    double average(List<Token> tokens, double share) {
        Trigrams own = Trigrams.of(tokens, lexicon);
        List<double[]> nearest = new ArrayList<>();
        for (int i = 0; i < graded.size(); i++) {
            nearest.add(new double[] {own.cosine(grams.get(i)), graded.get(i).points() / MAXIMUM});
        }
        nearest.sort(Comparator.comparingDouble((double[] neighbour) -> -neighbour[0]));
        double sum = 0;
        double total = 0;
        for (double[] neighbour : nearest.subList(0, Math.min(NEAREST, nearest.size()))) {
            double weight = Math.pow(neighbour[0], SHARPNESS);
            sum += weight * neighbour[1];
            total += weight;
        }
        double trust = Math.min(MOST, MOST * graded.size() / AS_GOOD_AS_THE_MODEL);
        return total == 0 ? share : (1 - trust) * share + trust * sum / total;
    }
}
