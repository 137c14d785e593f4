package dev.prepai.cv;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows the words of job titles. */
final class Titles {
    private static final Pattern BESIDES = Pattern.compile("[^\\p{L}\\p{N}&+#.'-]+");
    private static final Pattern TAIL = Pattern.compile(
            "\\h*(?:[,(/\u2013\u2014|]|\\h-\\h|\\b(?:of|for|at|in|des?|du|für|von|van)\\b).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int SHORTEST_COMPOUND = 6;
    private static final int MOST_WORDS = 10;

    private final Set<String> heads = new HashSet<>();
    private final Set<String> compounds;
    private final Set<String> abbreviations;
    private final Set<String> modifiers;

    Titles() {
        Map<String, List<String>> words = WordList.read("titles.txt");
        words.forEach((group, lines) -> {
            if (group.startsWith("heads")) {
                spellings(lines).forEach(head -> heads.add(fold(head)));
            }
        });
        compounds = Stream.of("heads de", "heads nl", "heads sv")
                .flatMap(group -> spellings(words.getOrDefault(group, List.of())))
                .map(Titles::fold)
                .filter(head -> head.length() >= SHORTEST_COMPOUND)
                .collect(Collectors.toUnmodifiableSet());
        abbreviations =
                spellings(words.getOrDefault("abbreviations", List.of())).collect(Collectors.toUnmodifiableSet());
        modifiers = spellings(words.getOrDefault("modifiers", List.of()))
                .map(Titles::fold)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> spellings(List<String> lines) {
        return lines.stream().flatMap(line -> Stream.of(line.split("\\|"))).map(String::strip);
    }

    /** Returns how much a text looks like a job title, from 0 to 1. */
    double score(String text) {
        List<String> words = words(text);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return 0;
        }
        List<String> core = words(TAIL.matcher(text).replaceFirst(""));
        if (!core.isEmpty() && isHead(core.get(core.size() - 1))) {
            return 1;
        }
        if (words.stream().anyMatch(abbreviations::contains)) {
            return words.size() <= 3 ? 0.9 : 0.6;
        }
        if (words.stream().anyMatch(this::isHead)) {
            return 0.7;
        }
        return modifiers.contains(fold(words.get(0))) ? 0.3 : 0;
    }

    private boolean isHead(String word) {
        String folded = fold(word);
        return heads.contains(folded) || WordList.endsWithOneOf(folded, compounds);
    }

    private static List<String> words(String text) {
        return Stream.of(BESIDES.split(text.strip()))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String fold(String text) {
        String bare = text.replaceAll("^[.'-]+|[.'-]+$", "");
        return Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
