package dev.prepai.evaluation;

import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is known of single words: which carry no content, which mean nearly the same, how much each tells (inverse document
 * frequency over a bank), and which function words follow each other in fluent English. Immutable.
 */
final class Lexicon {
    private static final Set<String> FUNCTION_WORDS = words("function-words.txt");
    private static final Map<String, Set<String>> SYNONYMS = synonyms();

    private final Map<String, Integer> documents = new HashMap<>();
    private final Fluency fluency = new Fluency();
    private final int size;

    /** Learns from the texts of the bank. */
    Lexicon(QuestionBank bank) {
        List<Question> questions = bank.questions();
        this.size = questions.size();
        for (Question question : questions) {
            Set<String> stems = new HashSet<>();
            for (String text : texts(question)) {
                List<Token> tokens = Token.of(text);
                tokens.forEach(token -> stems.add(token.stem()));
                fluency.learn(tokens);
            }
            stems.forEach(stem -> documents.merge(stem, 1, Integer::sum));
        }
    }

    private static List<String> texts(Question question) {
        List<String> texts = new ArrayList<>();
        texts.add(question.text());
        texts.add(question.reference());
        question.keyPoints().forEach(keyPoint -> texts.addAll(keyPoint.wordings()));
        question.probes().forEach(probe -> texts.add(probe.text()));
        return texts;
    }

    /** Returns the order of words that the texts of the bank have. */
    Fluency fluency() {
        return fluency;
    }

    /** Tells whether a word carries no content of its own, such as an article, a pronoun or an auxiliary. */
    static boolean isFunctionWord(Token token) {
        return FUNCTION_WORDS.contains(token.word());
    }

    /** Returns how much a stem tells, 0.1 (every item uses it) to 1 (hardly any does). */
    double weight(String stem) {
        int count = documents.getOrDefault(stem, 0);
        return Math.max(0.1, Math.log((size + 1.0) / (count + 1.0)) / Math.log(size + 1.0));
    }

    /** Tells whether any text of the bank uses the stem. */
    boolean knows(String stem) {
        return documents.containsKey(stem);
    }

    /** Returns the stem and those that mean nearly the same. */
    static Set<String> synonyms(String stem) {
        return SYNONYMS.getOrDefault(stem, Set.of(stem));
    }

    private static Map<String, Set<String>> synonyms() {
        Map<String, Set<String>> synonyms = new HashMap<>();
        for (String line : lines("synonyms.txt")) {
            List<String> group = Token.of(line).stream().map(Token::stem).toList();
            group.forEach(stem ->
                    synonyms.computeIfAbsent(stem, key -> new HashSet<>()).addAll(group));
        }
        return synonyms;
    }

    private static Set<String> words(String resource) {
        Set<String> words = new HashSet<>();
        lines(resource).forEach(line -> words.addAll(List.of(line.split(" "))));
        return words;
    }

    /** Reads a resource without blank lines and comments. */
    static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
