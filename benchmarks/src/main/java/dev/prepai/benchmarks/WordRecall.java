package dev.prepai.benchmarks;

import dev.prepai.question.Question;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The plainest peer of the evaluator: how many of the words of the model answer an answer contains. It knows neither claims nor gates. */
final class WordRecall {
    private WordRecall() {}

    /** Returns 0 to 10. */
    static double score(Question question, String answer) {
        Set<String> reference = words(question.reference());
        Set<String> said = words(answer);
        return 10.0 * reference.stream().filter(said::contains).count() / reference.size();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^a-z0-9+#]+")));
    }
}
