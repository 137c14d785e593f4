package dev.prepai.cv;

import dev.prepai.cv.WordList.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows the words of job titles. An ambiguous one, such as "lead" or "server", is a title only as the last word. */
final class Titles {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&+#](?:[\\p{L}\\p{N}&+#.'-]*[\\p{L}\\p{N}&+#])?");
    private static final Pattern TAIL = Pattern.compile(
            "\\h*(?:[,(/\u2013\u2014|]|\\h-\\h|\\b(?:of|for|at|in|des?|du|f\u00FCr|von|van)\\b).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int SHORTEST_COMPOUND = 6;
    private static final int MOST_WORDS = 10;

    private final Phrases heads;
    private final Phrases ambiguousHeads;
    private final Set<String> compounds;
    private final Phrases abbreviations;
    private final Phrases modifiers;

    Titles() {
        Map<String, List<String>> words = WordList.read("titles.txt");
        heads = phrases(words, "heads", spelling -> !spelling.ambiguous());
        ambiguousHeads = phrases(words, "heads", Spelling::ambiguous);
        modifiers = phrases(words, "modifiers", spelling -> true);
        compounds = Stream.of("heads de", "heads nl", "heads sv")
                .flatMap(group -> WordList.spellings(words, group))
                .map(spelling -> WordList.fold(spelling.text()))
                .filter(head -> head.length() >= SHORTEST_COMPOUND)
                .collect(Collectors.toUnmodifiableSet());
        abbreviations = new Phrases(WordList.spellings(words, "abbreviations").map(Spelling::text));
    }

    private static Phrases phrases(Map<String, List<String>> words, String group, Predicate<Spelling> condition) {
        return new Phrases(WordList.spellings(words, group)
                .filter(condition)
                .map(spelling -> String.join(" ", folded(words(spelling.text())))));
    }

    /** Returns how much a text looks like a job title, from 0 to 1. */
    double score(String text) {
        List<String> words = words(text);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return 0;
        }
        List<String> folded = folded(words);
        boolean named = heads.occurIn(folded) || folded.stream().anyMatch(this::isCompound);
        if (named && heads.end(folded)) {
            return 1;
        }
        boolean perhaps = ambiguousHeads.occurIn(folded);
        List<String> core = named || perhaps ? core(text, folded) : folded;
        if (named && (heads.end(core) || endsWithCompound(core))) {
            return 1;
        }
        if (abbreviations.occurIn(words)) {
            return words.size() <= 3 ? 0.9 : 0.6;
        }
        if (named || perhaps && ambiguousHeads.end(core)) {
            return 0.7;
        }
        return modifiers.begin(folded) ? 0.3 : 0;
    }

    /** Returns the words before those that only say more about a title. */
    private static List<String> core(String text, List<String> folded) {
        Matcher tail = TAIL.matcher(text);
        return tail.find() ? folded(words(text.substring(0, tail.start()))) : folded;
    }

    private boolean endsWithCompound(List<String> words) {
        return !words.isEmpty() && isCompound(words.get(words.size() - 1));
    }

    private boolean isCompound(String word) {
        return WordList.endsWithOneOf(word, compounds, SHORTEST_COMPOUND);
    }

    private static List<String> words(String text) {
        return WordList.found(WORD, text);
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(WordList::fold).toList();
    }
}
