package dev.prepai.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which words of a reference an answer says, where, and which others. */
final class WordCoverage {
    private final ReferenceProfile reference;
    /** Per term of the reference and sentence of the answer how far the sentence says it. */
    private final double[][] bySentence;

    private final double[] best;
    /** Each content stem of the answer with how much it tells; those that stand for a word of the reference. */
    private final Map<String, Double> said = new LinkedHashMap<>();

    private final Set<String> relevant = new HashSet<>();

    WordCoverage(ReferenceProfile reference, List<Token> tokens) {
        this.reference = reference;
        this.bySentence = bySentence(tokens);
        this.best = new double[bySentence.length];
        for (int i = 0; i < best.length; i++) {
            for (double value : bySentence[i]) {
                best[i] = Math.max(best[i], value);
            }
        }
    }

    /** Returns the weighted share of the words of the reference that are said, 0 to 1. */
    double recall() {
        return recall(term -> true);
    }

    /** Returns the same of the content words that the question does not have. */
    double newRecall() {
        return reference.terms().stream().anyMatch(Term::isNew) ? recall(Term::isNew) : recall();
    }

    /** Returns the same of all content words. */
    double contentRecall() {
        return recall(Term::content);
    }

    /** Returns the weighted share of what is said that stands for words of the reference. */
    double precision() {
        return share(relevant::contains);
    }

    /** Returns the weighted share of what is said that neither reference nor question has. */
    double foreign() {
        return share(stem -> !relevant.contains(stem) && !reference.question().contains(stem));
    }

    /** Returns how much of the reference a sentence says, 0 to 1. */
    double recall(int sentence) {
        double found = 0;
        double total = 0;
        for (int i = 0; i < best.length; i++) {
            double weight = reference.terms().get(i).weight();
            found += sentence < bySentence[i].length ? weight * bySentence[i][sentence] : 0;
            total += weight;
        }
        return total == 0 ? 0 : found / total;
    }

    boolean says(int term) {
        return best[term] > 0;
    }

    Set<String> said() {
        return said.keySet();
    }

    private double recall(Predicate<Term> counted) {
        double found = 0;
        double total = 0;
        for (int i = 0; i < best.length; i++) {
            Term term = reference.terms().get(i);
            if (counted.test(term)) {
                found += term.weight() * best[i];
                total += term.weight();
            }
        }
        return total == 0 ? 0 : found / total;
    }

    private double share(Predicate<String> counted) {
        double found = 0;
        double total = 0;
        for (Map.Entry<String, Double> entry : said.entrySet()) {
            total += entry.getValue();
            found += counted.test(entry.getKey()) ? entry.getValue() : 0;
        }
        return total == 0 ? 0 : found / total;
    }

    private double[][] bySentence(List<Token> tokens) {
        int sentences = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).sentence() + 1;
        double[][] covered = new double[reference.terms().size()][sentences];
        Map<String, double[]> known = new HashMap<>();
        for (Token token : tokens) {
            double[] strengths = known.computeIfAbsent(token.word(), word -> strengths(token));
            for (int i = 0; i < strengths.length; i++) {
                covered[i][token.sentence()] = Math.max(covered[i][token.sentence()], strengths[i]);
            }
        }
        return covered;
    }

    private double[] strengths(Token token) {
        boolean content = Term.isContent(token);
        if (content) {
            double asked = reference.question().contains(token.stem()) ? Term.ASKED : 1;
            said.putIfAbsent(token.stem(), Term.telling(token, reference.lexicon()) * asked);
        }
        double[] strengths = new double[reference.terms().size()];
        for (int i = 0; i < strengths.length; i++) {
            strengths[i] = reference.terms().get(i).saidBy(token);
            if (content && strengths[i] > 0) {
                relevant.add(token.stem());
            }
        }
        return strengths;
    }
}
