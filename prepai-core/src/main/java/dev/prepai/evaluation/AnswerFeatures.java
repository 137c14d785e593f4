package dev.prepai.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How an answer compares with one reference answer, as numbers. Nothing in them depends on what the question is about, so that a
 * model fitted on some questions transfers to others.
 */
final class AnswerFeatures {
    /** The features by name, in the order of {@link #values()}, with what more of each says about quality: 1 good, −1 bad, 0 either. */
    static final Map<String, Integer> DIRECTIONS = directions();

    static final List<String> NAMES = List.copyOf(DIRECTIONS.keySet());

    /** Words of the question are worth this share (Sultan, Salazar and Sumner 2016). */
    private static final double ASKED = 0.25;

    private static final double SYNONYM = 0.85;
    private static final double MISSPELLED = 0.8;
    /** A reference that agrees in what is denied is preferred to one with more of the same words. */
    private static final double DENIED = 0.3;

    private static final int LONG_TEXT = 4;

    private final ReferenceProfile reference;
    private final List<Token> tokens;
    private final Set<String> stems;
    /** Per stem of the reference and sentence of the answer how far the sentence says it. */
    private final double[][] covered;

    /** The stems of the answer that stand for one of the reference. */
    private final Set<String> relevant = new HashSet<>();

    private final double[] best;
    private final double[] values;

    /** Compares the words of an answer, of all utterances one after the other. */
    AnswerFeatures(ReferenceProfile reference, List<Token> tokens) {
        this.reference = reference;
        this.tokens = tokens;
        this.stems = ReferenceProfile.stems(tokens);
        this.covered = covered();
        this.best = new double[covered.length];
        for (int i = 0; i < best.length; i++) {
            for (double value : covered[i]) {
                best[i] = Math.max(best[i], value);
            }
        }
        this.values = compute();
    }

    /** Returns the features in the order of {@link #NAMES}. */
    double[] values() {
        return values;
    }

    double value(String name) {
        return values[NAMES.indexOf(name)];
    }

    /** Returns how alike answer and reference are, at most 1; of several references the one most alike counts. */
    double likeness() {
        return (value("wordRecall") + value("recall") + value("gramRecall")) / 3 - DENIED * value("polarityMismatch");
    }

    /** Returns how many negators the answer has more or less than the reference. */
    int negatorsApart() {
        return Math.abs(negators(tokens) - negators(reference.tokens()));
    }

    /** Returns how much of the reference a sentence of the answer says, 0 to 1. */
    double sentenceRecall(int sentence) {
        double said = 0;
        double total = 0;
        for (int i = 0; i < covered.length; i++) {
            double weight = weight(i);
            said += sentence < covered[i].length ? weight * covered[i][sentence] : 0;
            total += weight;
        }
        return total == 0 ? 0 : said / total;
    }

    private double weight(int place) {
        return reference.weights().get(place) * (reference.isAsked(place) ? ASKED : 1);
    }

    private double[][] covered() {
        int sentences = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).sentence() + 1;
        List<String> places = reference.stems();
        double[][] strengths = new double[places.size()][sentences];
        Map<String, double[]> known = new HashMap<>();
        for (Token token : tokens) {
            if (ReferenceProfile.isContent(token)) {
                double[] strength = known.computeIfAbsent(token.stem(), stem -> strengths(stem, places));
                for (int i = 0; i < strength.length; i++) {
                    strengths[i][token.sentence()] = Math.max(strengths[i][token.sentence()], strength[i]);
                }
            }
        }
        return strengths;
    }

    private double[] strengths(String said, List<String> places) {
        double[] strengths = new double[places.size()];
        for (int i = 0; i < strengths.length; i++) {
            strengths[i] = strength(said, places.get(i));
            if (strengths[i] > 0) {
                relevant.add(said);
            }
        }
        return strengths;
    }

    private static double strength(String said, String wanted) {
        if (said.equals(wanted)) {
            return 1;
        }
        if (Lexicon.synonyms(wanted).contains(said)) {
            return SYNONYM;
        }
        return said.charAt(0) == wanted.charAt(0) && Spelling.isClose(said, wanted) ? MISSPELLED : 0;
    }

    private double[] compute() {
        double all = 0;
        double allSaid = 0;
        double demoted = 0;
        double demotedSaid = 0;
        double fresh = 0;
        double freshSaid = 0;
        double exactSaid = 0;
        double rarest = 0;
        for (int i = 0; i < best.length; i++) {
            double weight = reference.weights().get(i);
            all += weight;
            allSaid += weight * best[i];
            demoted += weight(i);
            demotedSaid += weight(i) * best[i];
            exactSaid += best[i] == 1 ? weight(i) : 0;
            if (!reference.isAsked(i)) {
                fresh += weight;
                freshSaid += weight * best[i];
                rarest = Math.max(rarest, weight * best[i]);
            }
        }
        double recall = share(demotedSaid, demoted);
        double precision = precision();
        Map<String, Double> grams = ReferenceProfile.grams(tokens, reference.lexicon());
        Set<String> pairs = ReferenceProfile.pairs(tokens);
        double commonPairs = common(pairs, reference.pairs());
        double[] claims = claims();
        int negators = negators(tokens);
        int expectedNegators = negators(reference.tokens());
        return new double[] {
            wordRecall(),
            recall,
            fresh == 0 ? share(allSaid, all) : freshSaid / fresh,
            gramShare(reference.grams(), grams),
            claims[0],
            claims[1],
            precision,
            gramShare(grams, reference.grams()),
            recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision),
            share(demotedSaid - exactSaid, demoted),
            rarest,
            share(commonPairs, reference.pairs().size()),
            share(commonPairs, pairs.size()),
            order(),
            polarityMismatch(),
            Math.min(2, Math.max(0, negators - expectedNegators)),
            Math.min(2, Math.max(0, expectedNegators - negators)),
            antonyms(),
            yesOrNo(),
            numberRecall(),
            foreignNumbers(),
            foreign(),
            Math.min(0, Math.log((1.0 + tokens.size()) / (1 + reference.tokens().size()))),
            share(common(stems, reference.question()), stems.size())
        };
    }

    private static Map<String, Integer> directions() {
        Map<String, Integer> directions = new LinkedHashMap<>();
        List.of(
                        "wordRecall",
                        "recall",
                        "newRecall",
                        "gramRecall",
                        "claimMean",
                        "claimMinimum",
                        "precision",
                        "gramPrecision",
                        "balance")
                .forEach(name -> directions.put(name, 1));
        directions.put("synonyms", 0);
        List.of("rarestMatch", "pairRecall", "pairPrecision", "order").forEach(name -> directions.put(name, 1));
        List.of("polarityMismatch", "extraNegators", "missingNegators", "antonyms")
                .forEach(name -> directions.put(name, -1));
        List.of("yesOrNo", "numberRecall").forEach(name -> directions.put(name, 1));
        List.of("foreignNumbers", "foreign").forEach(name -> directions.put(name, -1));
        directions.put("lengthRatio", 1);
        directions.put("echo", 0);
        return directions;
    }

    /** Returns the recall over all words, function words included: in short answers they tell as well. */
    private double wordRecall() {
        Set<String> said = new HashSet<>();
        tokens.forEach(token -> said.add(token.stem()));
        double found = 0;
        double total = 0;
        for (Map.Entry<String, Double> entry : reference.words().entrySet()) {
            total += entry.getValue();
            found += said.contains(entry.getKey()) ? entry.getValue() : 0;
        }
        return share(found, total);
    }

    /** Returns the weighted share of the character trigrams that others have too; those of the question count less. */
    private double gramShare(Map<String, Double> grams, Map<String, Double> others) {
        double found = 0;
        double total = 0;
        for (Map.Entry<String, Double> entry : grams.entrySet()) {
            double weight = entry.getValue() * (reference.questionGrams().containsKey(entry.getKey()) ? ASKED : 1);
            total += weight;
            found += others.containsKey(entry.getKey()) ? weight : 0;
        }
        return share(found, total);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private static double common(Set<String> first, Set<String> second) {
        return first.stream().filter(second::contains).count();
    }

    /** Returns mean and minimum, over the sentences of the reference, of the recall in the best two neighbouring sentences. */
    private double[] claims() {
        double sum = 0;
        double total = 0;
        double minimum = 1;
        for (List<Integer> sentence : reference.sentences()) {
            double weight = sentence.stream().mapToDouble(this::weight).sum();
            double recall = share(bestWindow(sentence), weight);
            sum += weight * recall;
            total += weight;
            minimum = Math.min(minimum, recall);
        }
        return new double[] {share(sum, total), total == 0 ? 0 : minimum};
    }

    private double bestWindow(List<Integer> places) {
        int sentences = covered.length == 0 ? 0 : covered[0].length;
        double most = 0;
        for (int from = 0; from < sentences; from++) {
            double said = 0;
            for (int place : places) {
                double second = from + 1 < sentences ? covered[place][from + 1] : 0;
                said += weight(place) * Math.max(covered[place][from], second);
            }
            most = Math.max(most, said);
        }
        return most;
    }

    private double precision() {
        double right = 0;
        double total = 0;
        for (String stem : stems) {
            double weight =
                    reference.lexicon().weight(stem) * (reference.question().contains(stem) ? ASKED : 1);
            total += weight;
            right += relevant.contains(stem) ? weight : 0;
        }
        return share(right, total);
    }

    private double foreign() {
        double foreign = 0;
        double total = 0;
        for (String stem : stems) {
            double weight = reference.lexicon().weight(stem);
            total += weight;
            foreign += reference.question().contains(stem) || relevant.contains(stem) ? 0 : weight;
        }
        return share(foreign, total);
    }

    /** Returns which share of the words of the reference is said in its order: the longest increasing run. */
    private double order() {
        List<Integer> places = tokens.stream()
                .map(token -> reference.stems().indexOf(token.stem()))
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
        return share(longest, best.length);
    }

    /** Returns the share of the words found that one side denies and the other does not. */
    private double polarityMismatch() {
        Set<String> denied = Negation.deniedStems(tokens);
        double differing = 0;
        double total = 0;
        for (int i = 0; i < best.length; i++) {
            String stem = reference.stems().get(i);
            if (stems.contains(stem)) {
                double weight = reference.weights().get(i);
                total += weight;
                differing += denied.contains(stem) == reference.denied().contains(stem) ? 0 : weight;
            }
        }
        return share(differing, total);
    }

    /** Returns how much of the reference the answer turns into its opposite. */
    private double antonyms() {
        double turned = 0;
        Set<String> expected = new HashSet<>(reference.stems());
        for (Token token : reference.tokens()) {
            if (!stems.contains(token.stem())) {
                for (String opposite : Antonyms.of(token.stem())) {
                    if (stems.contains(opposite) && !expected.contains(opposite)) {
                        turned++;
                        break;
                    }
                }
            }
        }
        return Math.min(2, turned);
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

    private double numberRecall() {
        Set<String> asked = numbers(reference.questionTokens());
        Set<String> wanted = numbers(reference.tokens());
        wanted.removeAll(asked);
        return wanted.isEmpty() ? 1 : common(numbers(tokens), wanted) / wanted.size();
    }

    private double foreignNumbers() {
        Set<String> foreign = numbers(tokens);
        foreign.removeAll(numbers(reference.questionTokens()));
        foreign.removeAll(numbers(reference.tokens()));
        return Math.min(LONG_TEXT, foreign.size());
    }

    private static Set<String> numbers(List<Token> tokens) {
        Set<String> numbers = new HashSet<>();
        for (Token token : tokens) {
            if (Character.isDigit(token.word().charAt(0))) {
                numbers.add(token.word());
            }
        }
        return numbers;
    }

    private static int negators(List<Token> tokens) {
        return (int) tokens.stream().filter(Negation::isNegator).count();
    }
}
