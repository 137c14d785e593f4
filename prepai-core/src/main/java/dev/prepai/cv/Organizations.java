package dev.prepai.cv;

import dev.prepai.cv.WordList.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows the words that mark an institution of education or an employer; an ambiguous one says less. */
final class Organizations {
    /** Legal forms that stand behind a comma or end with a full stop, as a regular expression; states are written as some others are. */
    static final String LEGAL_FORMS = "Inc|INC|LLC|Ltd|LTD|Co|Corp|LLP|PLC|GmbH|AG|KG|SE|OY|BV|Lda|Ltda|Pty|Cie|Bhd";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&.]+");
    private static final int MOST_WORDS = 12;
    private static final int SHORTEST_COMPOUND = 7;

    private final Phrases institutions;
    private final Phrases ambiguousInstitutions;
    private final Set<String> compounds;
    private final Phrases abbreviations;
    private final Phrases employers;
    private final Set<String> ownAccount;
    private final Phrases ambiguousEmployers;

    Organizations() {
        Map<String, List<String>> words = WordList.read("institutions.txt");
        Predicate<Spelling> ambiguous = Spelling::ambiguous;
        institutions = phrases(words, "words", ambiguous.negate());
        ambiguousInstitutions = phrases(words, "words", ambiguous);
        employers = phrases(words, "employers", ambiguous.negate());
        ambiguousEmployers = phrases(words, "employers", ambiguous);
        ownAccount = WordList.spellings(words, "own account")
                .map(spelling -> key(spelling.text()))
                .collect(Collectors.toUnmodifiableSet());
        abbreviations = new Phrases(
                WordList.spellings(words, "abbreviations").map(spelling -> String.join(" ", words(spelling.text()))));
        compounds = WordList.spellings(words, "words")
                .filter(ambiguous.negate())
                .map(spelling -> key(spelling.text()))
                .filter(word -> word.length() >= SHORTEST_COMPOUND)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Phrases phrases(Map<String, List<String>> words, String group, Predicate<Spelling> condition) {
        return new Phrases(WordList.spellings(words, group)
                .filter(condition)
                .map(spelling -> String.join(" ", keys(words(spelling.text())))));
    }

    /** Returns how much a text looks like an institution of education, from 0 to 1. */
    double institution(String text) {
        List<String> words = words(text);
        return words.isEmpty() || words.size() > MOST_WORDS ? 0 : institution(words, keys(words));
    }

    private double institution(List<String> words, List<String> keys) {
        if (institutions.occurIn(keys) || keys.stream().anyMatch(this::isCompound)) {
            return 1;
        }
        if (abbreviations.occurIn(words)) {
            return 0.9;
        }
        return ambiguousInstitutions.occurIn(keys) ? 0.5 : 0;
    }

    private boolean isCompound(String word) {
        return WordList.endsWithOneOf(word, compounds, SHORTEST_COMPOUND);
    }

    /** Tells whether a text says in place of an employer that somebody works for themselves. */
    boolean isOwnAccount(String text) {
        return ownAccount.contains(key(text.strip()));
    }

    /** Returns how much a text looks like an employer, from 0 to 1: words say so, or it is written like a name. */
    double employer(String text) {
        List<String> words = words(text);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return 0;
        }
        List<String> keys = keys(words);
        if (employers.end(keys)) {
            return 1;
        }
        if (employers.occurIn(keys)) {
            return 0.8;
        }
        if (institution(words, keys) > 0) {
            return 0.7;
        }
        if (ambiguousEmployers.end(keys) || isPartnership(words)) {
            return 0.6;
        }
        long capitals = words.stream()
                .filter(word -> !Character.isLowerCase(word.charAt(0)))
                .count();
        return 2 * capitals < words.size() ? 0 : 0.4 * capitals / words.size();
    }

    /** "Data & Daughters": names of partners. */
    private static boolean isPartnership(List<String> words) {
        int ampersand = words.indexOf("&");
        return ampersand > 0
                && ampersand < words.size() - 1
                && Character.isUpperCase(words.get(ampersand - 1).charAt(0))
                && Character.isUpperCase(words.get(ampersand + 1).charAt(0));
    }

    private static List<String> words(String text) {
        return WordList.found(WORD, text);
    }

    private static List<String> keys(List<String> words) {
        return words.stream().map(Organizations::key).toList();
    }

    private static String key(String word) {
        return WordList.fold(word.replace(".", ""));
    }
}
