package dev.prepai.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that mean the opposite of each other. */
final class Antonyms {
    private static final Map<String, Set<String>> OPPOSITES = read();

    private Antonyms() {}

    /** Returns the stems of the opposites of a stem. */
    static Set<String> of(String stem) {
        return OPPOSITES.getOrDefault(stem, Set.of());
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> opposites = new HashMap<>();
        for (String line : Lexicon.lines("antonyms.txt")) {
            int bar = line.indexOf('|');
            List<String> left = stems(line.substring(0, bar));
            List<String> right = stems(line.substring(bar + 1));
            left.forEach(stem ->
                    opposites.computeIfAbsent(stem, key -> new HashSet<>()).addAll(right));
            right.forEach(stem ->
                    opposites.computeIfAbsent(stem, key -> new HashSet<>()).addAll(left));
        }
        return opposites;
    }

    private static List<String> stems(String words) {
        return Token.of(words).stream().map(Token::stem).toList();
    }
}
