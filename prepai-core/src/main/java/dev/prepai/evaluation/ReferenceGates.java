package dev.prepai.evaluation;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds answers that were not given in earnest, or deny the reference, from how they compare with it. The thresholds are those that hardly
 * any answer passes which people found right (see {@code benchmarks/results/evaluator.md}).
 */
final class ReferenceGates {
    private static final double REPEATED = 0.75;
    private static final double BARELY = 0.15;
    private static final double MOSTLY_FOREIGN = 0.5;
    private static final double NEARLY_NOTHING = 0.1;
    /** So many words in a row are copied, not said by chance. */
    private static final int RUN = 4;

    private static final int FEW_WORDS = 8;
    private static final double SPOKEN_TO = 0.5;
    /** From this recall and precision on an answer is the reference, so that negators more or less turn it around. */
    private static final double SAME = 0.8;

    /** Filler: so many content words, nearly all foreign, less than most of what is new in the reference, and twice as long. */
    private static final int MANY_WORDS = 12;

    private static final double FOREIGN = 0.9;
    private static final double MOST = 0.8;

    /** A shuffled reference has its words and no others, and few of them stand together as there; the more are missing, the fewer. */
    private static final double NO_OTHERS = 0.85;

    private static final double WHOLE = 0.9;
    private static final double KEPT_PAIRS = 0.34;
    private static final int SHORTEST_SHUFFLE = 4;
    private static final double NO_PAIRS = 0.15;

    /** Words in an order that sentences do not have, in nats (see {@link Fluency}). */
    private static final double DISORDER = -0.3;

    private static final double FEW_PAIRS = 0.25;
    private static final int SHORTEST_HEAP = 6;

    /** A list of key words has nearly no function words. */
    private static final double FEW_FUNCTION_WORDS = 0.25;

    private static final double LISTED = 0.6;
    private static final double LISTED_PAIRS = 0.3;
    private static final int SHORTEST_LIST = 5;

    /** Sentences that are no repetition have more different words than this share. */
    private static final double DIFFERENT_WORDS = 0.1;

    private final ReferenceProfile reference;
    private final AnswerFeatures features;
    private final WordCoverage coverage;
    private final Comparison sameWords;
    private final List<Token> tokens;

    private ReferenceGates(List<Comparison> comparisons, List<Token> tokens) {
        Comparison mostAlike = Comparison.mostAlike(comparisons);
        this.reference = mostAlike.reference();
        this.features = mostAlike.features();
        this.coverage = mostAlike.coverage();
        this.sameWords = Comparison.sameWords(comparisons);
        this.tokens = tokens;
    }

    static Set<Gate> find(List<Comparison> comparisons, AnswerModel model, Answer answer, List<Token> tokens) {
        ReferenceGates gates = new ReferenceGates(comparisons, tokens);
        Set<Gate> found = EnumSet.noneOf(Gate.class);
        if (gates.isNoAnswer(answer)) {
            found.add(Gate.NON_ANSWER);
        } else if (gates.isEcho()) {
            found.add(Gate.ECHO);
        } else if (gates.isDenial(answer)) {
            found.add(Gate.CONTRADICTION);
        } else if (gates.isFiller() || model.isOffTopic(gates.features.values())) {
            found.add(Gate.OFF_TOPIC);
        }
        if (gates.isRepetition() || gates.isShuffled() || gates.isDisordered() || gates.isList()) {
            found.add(Gate.KEYWORD_STUFFING);
        }
        return found;
    }

    private boolean isNoAnswer(Answer answer) {
        return tokens.isEmpty()
                || (NonAnswer.matches(answer) && (coverage.newRecall() < SPOKEN_TO || tokens.size() < FEW_WORDS));
    }

    private boolean isEcho() {
        long repeated =
                reference.question().stream().filter(coverage.said()::contains).count();
        long added = coverage.said().size() - repeated;
        boolean nothingNew = added <= coverage.said().size() * NEARLY_NOTHING
                || (coverage.newRecall() < BARELY && coverage.foreign() < MOSTLY_FOREIGN);
        return !reference.question().isEmpty()
                && repeated >= reference.question().size() * REPEATED
                && tokens.size() >= reference.questionTokens().size() * REPEATED
                && (nothingNew || isRestated());
    }

    /** Tells whether the question is repeated word by word, and what stands around it says nothing. */
    private boolean isRestated() {
        Set<String> asked = new HashSet<>(runs(reference.questionTokens()));
        List<String> runs = runs(tokens);
        BitSet copied = new BitSet();
        IntStream.range(0, runs.size()).filter(i -> asked.contains(runs.get(i))).forEach(i -> copied.set(i, i + RUN));
        List<Token> around = IntStream.range(0, tokens.size())
                .filter(i -> !copied.get(i))
                .mapToObj(tokens::get)
                .toList();
        return copied.cardinality() >= reference.questionTokens().size() * REPEATED
                && new WordCoverage(reference, around).contentRecall() < BARELY;
    }

    private static List<String> runs(List<Token> tokens) {
        return IntStream.rangeClosed(0, tokens.size() - RUN)
                .mapToObj(i ->
                        tokens.subList(i, i + RUN).stream().map(Token::stem).collect(Collectors.joining(" ")))
                .toList();
    }

    private boolean isDenial(Answer answer) {
        if (coverage.recall() < SPOKEN_TO) {
            return false;
        }
        if (!Negation.corrects(tokens) && answer.utterances().stream().anyMatch(Negation::opensWithDenial)) {
            return true;
        }
        long sentences = tokens.stream().mapToInt(Token::sentence).distinct().count();
        int apart = sameWords.features().negatorsApart();
        return sameWords.coverage().recall() >= SAME
                && sameWords.coverage().precision() >= SAME
                && apart > 0
                && apart * 2L >= sentences;
    }

    private boolean isFiller() {
        return coverage.said().size() >= MANY_WORDS
                && coverage.foreign() > FOREIGN
                && coverage.newRecall() < MOST
                && tokens.size() >= 2 * reference.tokens().size();
    }

    private boolean isRepetition() {
        return tokens.stream().map(Token::stem).distinct().count() < tokens.size() * DIFFERENT_WORDS;
    }

    private boolean isShuffled() {
        if (tokens.size() > reference.tokens().size() + 1 || coverage.precision() < NO_OTHERS) {
            return false;
        }
        double pairs = features.pairPrecision();
        return (tokens.size() >= SHORTEST_SHUFFLE && coverage.recall() >= WHOLE && pairs < KEPT_PAIRS)
                || (tokens.size() >= SHORTEST_HEAP && coverage.recall() >= SAME && pairs < NO_PAIRS);
    }

    private boolean isDisordered() {
        return tokens.size() >= SHORTEST_HEAP
                && coverage.recall() >= SPOKEN_TO
                && features.pairPrecision() < FEW_PAIRS
                && reference.lexicon().fluency().order(tokens) < DISORDER;
    }

    private boolean isList() {
        long function = tokens.stream().filter(Lexicon::isFunctionWord).count();
        return tokens.size() >= SHORTEST_LIST
                && function < tokens.size() * FEW_FUNCTION_WORDS
                && coverage.newRecall() >= LISTED
                && features.pairPrecision() < LISTED_PAIRS;
    }
}
