package dev.prepai.cv;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows the words that mark an institution of education or an employer. */
final class Organizations {
    private static final Pattern BESIDES = Pattern.compile("[^\\p{L}\\p{N}&.]+");
    private static final int MOST_WORDS = 12;
    private static final int SHORTEST_COMPOUND = 7;

    private final Set<String> institutions = new HashSet<>();
    private final Set<String> compounds;
    private final Set<String> abbreviations = new HashSet<>();
    private final Set<String> employers = new HashSet<>();

    Organizations() {
        Map<String, List<String>> words = WordList.read("institutions.txt");
        words.forEach((group, lines) -> lines.stream()
                .flatMap(line -> Stream.of(line.split("\\|")))
                .map(String::strip)
                .forEach(word -> {
                    if (group.startsWith("words")) {
                        institutions.add(key(word));
                    } else if (group.startsWith("abbreviations")) {
                        abbreviations.add(word);
                    } else {
                        employers.add(key(word));
                    }
                }));
        compounds = institutions.stream()
                .filter(word -> word.length() >= SHORTEST_COMPOUND)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns how much a text looks like an institution of education, from 0 to 1. */
    double institution(String text) {
        List<String> words = words(text);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return 0;
        }
        if (words.stream().anyMatch(word -> isInstitution(key(word)))) {
            return 1;
        }
        return words.stream().anyMatch(abbreviations::contains) ? 0.9 : 0;
    }

    private boolean isInstitution(String word) {
        return institutions.contains(word) || WordList.endsWithOneOf(word, compounds);
    }

    /** Returns how much a text looks like an employer, from 0 to 1: words say so, or it is written like a name. */
    double employer(String text) {
        List<String> words = words(text);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return 0;
        }
        if (employers.contains(key(words.get(words.size() - 1)))
                || words.size() > 1 && employers.contains(key(lastTwo(words)))) {
            return 1;
        }
        if (words.stream().anyMatch(word -> employers.contains(key(word)))) {
            return 0.8;
        }
        if (institution(text) > 0) {
            return 0.7;
        }
        long capitals = words.stream()
                .filter(word -> !Character.isLowerCase(word.charAt(0)))
                .count();
        return 2 * capitals < words.size() ? 0 : 0.4 * capitals / words.size();
    }

    private static String lastTwo(List<String> words) {
        return words.get(words.size() - 2) + " " + words.get(words.size() - 1);
    }

    private static List<String> words(String text) {
        return Stream.of(BESIDES.split(text.strip()))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String key(String word) {
        return word.replace(".", "").toLowerCase(Locale.ROOT);
    }
}
