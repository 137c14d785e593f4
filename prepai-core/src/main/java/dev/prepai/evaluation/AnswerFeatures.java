package dev.prepai.evaluation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How an answer compares with one reference answer, as numbers. Nothing in them depends on what the question is about, so that a
 * model fitted on some questions transfers to others.
 */
final class AnswerFeatures {
    /** The features by name, in the order of {@link #values()}, with what more of each says about quality: 1 good, −1 bad. */
    static final Map<String, Integer> DIRECTIONS = directions();

    static final List<String> NAMES = List.copyOf(DIRECTIONS.keySet());

    /** A reference that agrees in what is denied is preferred to one with more of the same words. */
    private static final double DENIED = 0.3;

    private static final int MOST = 2;

    private final ReferenceProfile reference;
    private final List<Token> tokens;
    private final WordCoverage coverage;
    private final double[] values;

    /** Compares the words of an answer, of all utterances one after the other. */
    AnswerFeatures(ReferenceProfile reference, List<Token> tokens) {
        this.reference = reference;
        this.tokens = tokens;
        this.coverage = new WordCoverage(reference, tokens);
        this.values = compute();
    }

    /** Returns the features in the order of {@link #NAMES}. */
    double[] values() {
        return values;
    }

    double value(String name) {
        return values[NAMES.indexOf(name)];
    }

    WordCoverage coverage() {
        return coverage;
    }

    /** Returns how alike answer and reference are, at most 1; of several references the one most alike counts. */
    double likeness() {
        return (value("recall") + value("trigramRecall")) / 2 - DENIED * value("polarityMismatch");
    }

    /** Returns how many negators the answer has more or less than the reference. */
    int negatorsApart() {
        return Math.abs(negators(tokens) - negators(reference.tokens()));
    }

    private static Map<String, Integer> directions() {
        Map<String, Integer> directions = new LinkedHashMap<>();
        List.of("recall", "trigramRecall", "order", "lengthRatio", "yesOrNo").forEach(name -> directions.put(name, 1));
        List.of("foreign", "antonyms", "polarityMismatch").forEach(name -> directions.put(name, -1));
        return directions;
    }

    private double[] compute() {
        return new double[] {
            coverage.recall(),
            reference
                    .trigrams()
                    .shareIn(
                            Trigrams.of(tokens, reference.lexicon()),
                            reference.questionTrigrams().weights().keySet()),
            order(),
            Math.min(0, Math.log((1.0 + tokens.size()) / (1 + reference.tokens().size()))),
            yesOrNo(),
            coverage.foreign(),
            antonyms(),
            polarityMismatch()
        };
    }

    /** Returns the share of the pairs of neighbouring words of the reference that the answer has, too. */
    double pairRecall() {
        Set<String> pairs = ReferenceProfile.pairs(tokens);
        return share(common(pairs), reference.pairs().size());
    }

    /** Returns the share of the pairs of neighbouring words of the answer that the reference has, too. */
    double pairPrecision() {
        Set<String> pairs = ReferenceProfile.pairs(tokens);
        return share(common(pairs), pairs.size());
    }

    private double common(Set<String> pairs) {
        return pairs.stream().filter(reference.pairs()::contains).count();
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    /** Returns which share of the content words of the reference is said in its order: the longest increasing run. */
    private double order() {
        List<String> wanted =
                reference.terms().stream().filter(Term::content).map(Term::stem).toList();
        List<Integer> places = tokens.stream()
                .map(token -> wanted.indexOf(token.stem()))
                .filter(place -> place >= 0)
                .distinct()
                .toList();
        int[] runs = new int[places.size()];
        int longest = 0;
        for (int i = 0; i < runs.length; i++) {
            runs[i] = 1;
            for (int j = 0; j < i; j++) {
                runs[i] = places.get(j) < places.get(i) ? Math.max(runs[i], runs[j] + 1) : runs[i];
            }
            longest = Math.max(longest, runs[i]);
        }
        return share(longest, wanted.size());
    }

    /** Returns the share of the words found that one side denies and the other does not. */
    private double polarityMismatch() {
        Set<String> denied = Negation.deniedStems(tokens);
        double differing = 0;
        double total = 0;
        for (Term term : reference.terms()) {
            if (term.content() && coverage.said().contains(term.stem())) {
                total += term.weight();
                differing +=
                        denied.contains(term.stem()) == reference.denied().contains(term.stem()) ? 0 : term.weight();
            }
        }
        return share(differing, total);
    }

    /** Returns how many words of the reference the answer turns into their opposites. */
    private double antonyms() {
        Set<String> expected = new HashSet<>();
        reference.tokens().forEach(token -> expected.add(token.stem()));
        return Math.min(
                MOST,
                IntStream.range(0, reference.terms().size())
                        .filter(i -> !coverage.says(i))
                        .filter(i -> Antonyms.of(reference.terms().get(i).stem()).stream()
                                .anyMatch(
                                        opposite -> coverage.said().contains(opposite) && !expected.contains(opposite)))
                        .count());
    }

    /** Returns 1 when both begin with the same of "yes" and "no", −1 when with different ones, 0 when not both do. */
    private double yesOrNo() {
        String expected = yesOrNo(reference.tokens());
        String said = yesOrNo(tokens);
        if (expected.isEmpty() || said.isEmpty()) {
            return 0;
        }
        return expected.equals(said) ? 1 : -1;
    }

    private static String yesOrNo(List<Token> tokens) {
        String first = tokens.isEmpty() ? "" : tokens.get(0).word();
        return first.equals("yes") || first.equals("no") ? first : "";
    }

    private static int negators(List<Token> tokens) {
        return (int) tokens.stream().filter(Negation::isNegator).count();
    }
}
