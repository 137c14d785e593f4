package dev.prepai.evaluation;

import java.util.HashMap;
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
 * @param stems its distinct content stems, in order
 * @param weights how much each of them tells
 * @param sentences the places in {@code stems} of the stems of each sentence
 * @param words its distinct stems, function words included, with how much each tells; those of the question less
 * @param grams the character trigrams of its content words, each with the weight of the most telling word
 * @param questionGrams those of the question
 * @param pairs its pairs of neighbouring stems
 * @param denied the stems on which its negators focus
 * @param lexicon what is known of single words
 */
record ReferenceProfile(
        Set<String> question,
        List<Token> questionTokens,
        List<Token> tokens,
        List<String> stems,
        List<Double> weights,
        List<List<Integer>> sentences,
        Map<String, Double> words,
        Map<String, Double> grams,
        Map<String, Double> questionGrams,
        Set<String> pairs,
        Set<String> denied,
        Lexicon lexicon) {
    private static final int GRAM = 3;
    private static final double ASKED = 0.25;

    static ReferenceProfile of(String question, String reference, Lexicon lexicon) {
        List<Token> questionTokens = Token.of(question);
        List<Token> tokens = Token.of(reference);
        Map<String, Integer> places = new LinkedHashMap<>();
        Map<Integer, Set<Integer>> bySentence = new LinkedHashMap<>();
        for (Token token : tokens) {
            if (isContent(token)) {
                int place = places.computeIfAbsent(token.stem(), stem -> places.size());
                bySentence
                        .computeIfAbsent(token.sentence(), sentence -> new HashSet<>())
                        .add(place);
            }
        }
        List<String> stems = List.copyOf(places.keySet());
        return new ReferenceProfile(
                stems(questionTokens),
                questionTokens,
                tokens,
                stems,
                stems.stream().map(lexicon::weight).toList(),
                bySentence.values().stream().map(List::copyOf).toList(),
                words(tokens, questionTokens, lexicon),
                grams(tokens, lexicon),
                grams(questionTokens, lexicon),
                pairs(tokens),
                Negation.deniedStems(tokens),
                lexicon);
    }

    /** Tells whether the question itself says the stem at this place. */
    boolean isAsked(int place) {
        return question.contains(stems.get(place));
    }

    /** Negators are told apart by {@link Negation}, not by their words. */
    static boolean isContent(Token token) {
        return !Lexicon.isFunctionWord(token) && !Negation.isNegator(token);
    }

    static Set<String> stems(List<Token> tokens) {
        Set<String> stems = new HashSet<>();
        for (Token token : tokens) {
            if (isContent(token)) {
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

    private static Map<String, Double> words(List<Token> tokens, List<Token> question, Lexicon lexicon) {
        Set<String> asked = new HashSet<>();
        question.forEach(token -> asked.add(token.stem()));
        Map<String, Double> words = new LinkedHashMap<>();
        for (Token token : tokens) {
            words.put(token.stem(), lexicon.weight(token.stem()) * (asked.contains(token.stem()) ? ASKED : 1));
        }
        return words;
    }

    static Map<String, Double> grams(List<Token> tokens, Lexicon lexicon) {
        Map<String, Double> grams = new HashMap<>();
        for (Token token : tokens) {
            if (isContent(token)) {
                String padded = '<' + token.word() + '>';
                double weight = lexicon.weight(token.stem());
                for (int i = 0; i + GRAM <= padded.length(); i++) {
                    grams.merge(padded.substring(i, i + GRAM), weight, Math::max);
                }
            }
        }
        return grams;
    }
}
