package dev.prepai.evaluation;

import dev.prepai.question.KeyPoint;
import dev.prepai.question.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question prepared for matching: the wordings of its key points as weighted stems.
 *
 * @param claims the wordings per key point, in the order of the question
 * @param questionStems the content stems of the question text
 * @param deniedStems the stems that the model answer or a key point itself denies, so that denying them is right
 * @param strengths for a stem of an answer, the stems of the claims for which it stands, and how well, 0 to 1
 * @param lexicon what is known of single words
 * @param referenceOnly whether nobody wrote claims, so that the sentences of the reference stand for them
 */
record QuestionProfile(
        Map<KeyPoint, List<Claim>> claims,
        Set<String> questionStems,
        Set<String> deniedStems,
        Map<String, Map<String, Double>> strengths,
        Lexicon lexicon,
        boolean referenceOnly) {
    private static final double SYNONYM = 0.85;
    private static final double MISSPELLED = 0.8;

    static QuestionProfile of(Question question, Lexicon lexicon) {
        Set<String> questionStems = stems(question.text());
        List<String> sentences = sentences(question.reference());
        Map<KeyPoint, List<Claim>> claims = new LinkedHashMap<>();
        Set<String> denied = new HashSet<>(Negation.deniedStems(Token.of(question.reference())));
        for (KeyPoint keyPoint : question.keyPoints()) {
            List<Claim> wordings = new ArrayList<>();
            for (String wording : keyPoint.wordings()) {
                wordings.add(Claim.of(wording, lexicon, questionStems));
                denied.addAll(Negation.deniedStems(Token.of(wording)));
            }
            wordings.add(Claim.of(bestSentence(sentences, wordings), lexicon, questionStems));
            claims.put(keyPoint, wordings);
        }
        return new QuestionProfile(
                claims, questionStems, denied, strengths(claims.values()), lexicon, question.hasReferenceOnly());
    }

    /** Returns all wordings of all claims. */
    List<String> wordings() {
        return claims.values().stream()
                .flatMap(List::stream)
                .map(Claim::text)
                .distinct()
                .toList();
    }

    private static Map<String, Map<String, Double>> strengths(Iterable<List<Claim>> claims) {
        Map<String, Map<String, Double>> strengths = new HashMap<>();
        for (List<Claim> wordings : claims) {
            for (Claim claim : wordings) {
                for (String stem : claim.weights().keySet()) {
                    Lexicon.synonyms(stem)
                            .forEach(synonym -> strengths
                                    .computeIfAbsent(synonym, key -> new HashMap<>())
                                    .put(stem, synonym.equals(stem) ? 1 : SYNONYM));
                }
            }
        }
        return strengths;
    }

    /** Returns the stems of the claims for which a stem of an answer stands; a word that nobody knows may be misspelled. */
    Map<String, Double> strength(String stem) {
        Map<String, Double> known = strengths.get(stem);
        if (known != null || lexicon.knows(stem)) {
            return known == null ? Map.of() : known;
        }
        Map<String, Double> close = new HashMap<>();
        strengths.forEach((candidate, stands) -> {
            if (stands.containsKey(candidate) && Spelling.isClose(stem, candidate)) {
                close.put(candidate, MISSPELLED);
            }
        });
        return close;
    }

    /** The sentence of the model answer that makes a claim is one more wording of it. */
    private static String bestSentence(List<String> sentences, List<Claim> wordings) {
        String best = "";
        double bestRecall = -1;
        for (String sentence : sentences) {
            Map<String, Double> present = new LinkedHashMap<>();
            stems(sentence).forEach(stem -> present.put(stem, 1.0));
            double recall = wordings.stream()
                    .mapToDouble(claim -> claim.recall(present))
                    .max()
                    .orElse(0);
            if (recall > bestRecall) {
                best = sentence;
                bestRecall = recall;
            }
        }
        return best;
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        int sentence = 0;
        int end = 0;
        for (Token token : Token.of(text)) {
            if (token.sentence() != sentence) {
                sentences.add(text.substring(start, end));
                start = token.start();
                sentence = token.sentence();
            }
            end = token.end();
        }
        sentences.add(text.substring(start, end));
        return sentences;
    }

    static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        for (Token token : Token.of(text)) {
            if (!Lexicon.isFunctionWord(token)) {
                stems.add(token.stem());
            }
        }
        return stems;
    }
}
