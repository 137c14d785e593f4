package dev.prepai.evaluation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question and one reference answer to it, prepared for comparing answers with them.
 *
 * @param question the content stems of the question
 * @param questionTokens the words of the question
 * @param tokens the words of the reference
 * @param terms its distinct words, in order
 * @param trigrams those of the reference
 * @param questionTrigrams those of the question
 * @param pairs its pairs of neighbouring stems
 * @param denied the stems that its negators deny
 * @param lexicon what is known of single words
 */
record ReferenceProfile(
        Set<String> question,
        List<Token> questionTokens,
        List<Token> tokens,
        List<Term> terms,
        Trigrams trigrams,
        Trigrams questionTrigrams,
        Set<String> pairs,
        Set<String> denied,
        Lexicon lexicon) {
    static ReferenceProfile of(String question, String reference, Lexicon lexicon) {
        List<Token> questionTokens = Token.of(question);
        List<Token> tokens = Token.of(reference);
        Set<String> asked = stems(questionTokens);
        Map<String, Term> terms = new LinkedHashMap<>();
        tokens.forEach(token -> terms.computeIfAbsent(token.stem(), stem -> Term.of(token, asked, lexicon)));
        return new ReferenceProfile(
                asked,
                questionTokens,
                tokens,
                List.copyOf(terms.values()),
                Trigrams.of(tokens, lexicon),
                Trigrams.of(questionTokens, lexicon),
                pairs(tokens),
                Negation.deniedStems(tokens),
                lexicon);
    }

    static Set<String> stems(List<Token> tokens) {
        Set<String> stems = new HashSet<>();
        for (Token token : tokens) {
            if (Term.isContent(token)) {
                stems.add(token.stem());
            }
        }
        return stems;
    }

    static Set<String> pairs(List<Token> tokens) {
        Set<String> pairs = new HashSet<>();
        for (int i = 1; i < tokens.size(); i++) {
            pairs.add(tokens.get(i - 1).stem() + ' ' + tokens.get(i).stem());
        }
        return pairs;
    }
}
