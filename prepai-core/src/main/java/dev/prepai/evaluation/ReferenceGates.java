package dev.prepai.evaluation;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds answers that were not given in earnest, or deny the reference, from how they compare with it. */
final class ReferenceGates {
    private static final double REPEATED = 0.75;
    private static final double BARELY = 0.15;
    private static final double MOSTLY_FOREIGN = 0.5;
    private static final int FEW_WORDS = 8;
    private static final double SPOKEN_TO = 0.5;
    /** From this recall and precision on an answer is the reference, so that negators more or less turn it around. */
    private static final double SAME = 0.8;

    /** A heap has nearly all words of the reference and no others, and hardly two of them stand together as there. */
    private static final double WHOLE = 0.85;

    private static final double KEPT_PAIRS = 0.15;
    private static final int SHORTEST_HEAP = 6;
    /** Sentences that are no repetition have more different words than this share. */
    private static final double DIFFERENT_WORDS = 0.1;

    private ReferenceGates() {}

    static Set<Gate> find(AnswerScorer.Comparison comparison, AnswerModel model, Answer answer, List<Token> tokens) {
        ReferenceProfile reference = comparison.reference();
        AnswerFeatures features = comparison.features();
        Set<Gate> gates = EnumSet.noneOf(Gate.class);
        if (tokens.isEmpty()
                || (NonAnswer.matches(answer)
                        && (features.value("newRecall") < SPOKEN_TO || tokens.size() < FEW_WORDS))) {
            gates.add(Gate.NON_ANSWER);
        } else if (isEcho(reference, features, tokens)) {
            gates.add(Gate.ECHO);
        } else if (denies(features, answer, tokens)) {
            gates.add(Gate.CONTRADICTION);
        } else if (model.isOffTopic(features.values())) {
            gates.add(Gate.OFF_TOPIC);
        }
        if (isHeap(reference, features, tokens)) {
            gates.add(Gate.KEYWORD_STUFFING);
        }
        return gates;
    }

    private static boolean isEcho(ReferenceProfile reference, AnswerFeatures features, List<Token> tokens) {
        Set<String> repeated = new HashSet<>(reference.question());
        repeated.retainAll(ReferenceProfile.stems(tokens));
        return features.value("newRecall") < BARELY
                && features.value("foreign") < MOSTLY_FOREIGN
                && !reference.question().isEmpty()
                && repeated.size() >= reference.question().size() * REPEATED
                && tokens.size() >= reference.questionTokens().size() * REPEATED;
    }

    private static boolean denies(AnswerFeatures features, Answer answer, List<Token> tokens) {
        if (features.value("recall") < SPOKEN_TO) {
            return false;
        }
        if (!Negation.corrects(tokens) && answer.utterances().stream().anyMatch(Negation::opensWithDenial)) {
            return true;
        }
        long sentences = tokens.stream().mapToInt(Token::sentence).distinct().count();
        return features.value("recall") >= SAME
                && features.value("precision") >= SAME
                && features.value("polarityMismatch") > 0
                && features.negatorsApart() * 2L >= sentences;
    }

    private static boolean isHeap(ReferenceProfile reference, AnswerFeatures features, List<Token> tokens) {
        long different = tokens.stream().map(Token::stem).distinct().count();
        if (different < tokens.size() * DIFFERENT_WORDS) {
            return true;
        }
        if (tokens.size() < SHORTEST_HEAP || features.value("pairPrecision") >= KEPT_PAIRS) {
            return false;
        }
        boolean whole = features.value("recall") >= WHOLE && features.value("precision") >= WHOLE;
        return whole
                || (features.value("recall") >= SPOKEN_TO
                        && reference.lexicon().fluency().isWordHeap(tokens));
    }
}
