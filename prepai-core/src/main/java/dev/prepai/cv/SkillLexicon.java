package dev.prepai.cv;

import dev.prepai.cv.WordList.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The known skills of {@code skills.txt} with their other spellings. An ambiguous spelling, and skills of other than technical
 * professions, count only inside a list of skills.
 */
final class SkillLexicon {
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}+#]*+(?:\\.[\\p{L}\\p{N}+#]++)*+|(?<![\\p{L}\\p{N}])\\.net");
    private static final Set<String> TECHNICAL =
            Set.of("software engineering", "cloud architecture", "data science", "security");

    private final Map<String, Entry> entries = new HashMap<>();
    /** How many words the longest skill has that begins with a word. */
    private final Map<String, Integer> longest = new HashMap<>();

    SkillLexicon() {
        WordList.read("skills.txt").forEach((industry, lines) -> lines.forEach(line -> add(line, industry)));
    }

    private void add(String line, String industry) {
        List<Spelling> spellings = WordList.spellings(line);
        String name = spellings.get(0).text();
        List<String> nameTokens = tokens(name);
        for (Spelling spelling : spellings) {
            List<String> tokens = tokens(spelling.text());
            longest.merge(tokens.get(0), tokens.size(), Math::max);
            entries.put(
                    String.join(" ", tokens),
                    new Entry(name, nameTokens, industry, !TECHNICAL.contains(industry) || spelling.ambiguous()));
        }
    }

    /** Returns the one that is read once. */
    static SkillLexicon standard() {
        return Standard.LEXICON;
    }

    /** Returns the usual spelling when the whole text is one known skill. */
    Optional<String> canonical(String text) {
        return entry(tokens(text)).map(Entry::name);
    }

    /** Returns the industry of a known skill. */
    Optional<String> industry(String skill) {
        return entry(tokens(skill)).map(Entry::industry);
    }

    /** Returns a text that is one known skill, in the usual letters where they differ in case only: "JavaScript" for "javascript". */
    Optional<String> inUsualLetters(String text) {
        List<String> tokens = tokens(text);
        return entry(tokens).map(entry -> entry.tokens().equals(tokens) ? entry.name() : text);
    }

    /** Returns the skills in a text, of overlapping ones the longest. */
    List<String> find(String text, boolean insideList) {
        List<String> tokens = tokens(text);
        List<String> found = new ArrayList<>();
        int start = 0;
        while (start < tokens.size()) {
            int end = Math.min(tokens.size(), start + longest.getOrDefault(tokens.get(start), 0));
            Optional<Entry> entry = Optional.empty();
            while (end > start && entry.isEmpty()) {
                entry = entry(tokens.subList(start, end)).filter(each -> insideList || !each.common());
                end--;
            }
            entry.ifPresent(each -> found.add(each.name()));
            start = end + 1; // behind the skill, or else behind the first word
        }
        return found;
    }

    private Optional<Entry> entry(List<String> tokens) {
        return Optional.ofNullable(entries.get(String.join(" ", tokens)));
    }

    private static List<String> tokens(String text) {
        return WordList.found(TOKEN, text.toLowerCase(Locale.ROOT));
    }

    /** Read when it is needed first. */
    private static final class Standard {
        private static final SkillLexicon LEXICON = new SkillLexicon();
    }

    /** A skill under its usual name, which has these tokens. */
    private record Entry(String name, List<String> tokens, String industry, boolean common) {}
}
