package dev.prepai.cv;

import dev.prepai.cv.WordList.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The known skills of {@code skills.txt} with their other spellings. An ambiguous spelling, and skills of other than technical
 * professions, count only inside a list of skills.
 */
final class SkillLexicon {
    private static final Pattern TOKEN = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}])\\.net|[\\p{L}\\p{N}][\\p{L}\\p{N}+#]*+(?:\\.[\\p{L}\\p{N}+#]++)*+");
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
        for (Spelling spelling : spellings) {
            List<String> tokens = tokens(spelling.text());
            longest.merge(tokens.get(0), tokens.size(), Math::max);
            entries.put(
                    String.join(" ", tokens),
                    new Entry(name, industry, !TECHNICAL.contains(industry) || spelling.ambiguous()));
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

    /** Returns a known skill in the usual letters, where they differ in case only: "JavaScript" for "javascript". */
    String inUsualLetters(String skill) {
        List<String> tokens = tokens(skill);
        return entry(tokens)
                .map(Entry::name)
                .filter(name -> tokens(name).equals(tokens))
                .orElse(skill);
    }

    /** Returns the skills in a text, of overlapping ones the longest. */
    List<String> find(String text, boolean insideList) {
        List<String> tokens = tokens(text);
        List<String> found = new ArrayList<>();
        int start = 0;
        while (start < tokens.size()) {
            int end = Math.min(tokens.size(), start + longest.getOrDefault(tokens.get(start), 0));
            while (end > start && !isKnown(tokens.subList(start, end), insideList)) {
                end--;
            }
            if (end > start) {
                found.add(entry(tokens.subList(start, end)).orElseThrow().name());
            }
            start = Math.max(end, start + 1);
        }
        return found;
    }

    private boolean isKnown(List<String> tokens, boolean insideList) {
        return entry(tokens).filter(entry -> insideList || !entry.common()).isPresent();
    }

    private Optional<Entry> entry(List<String> tokens) {
        return Optional.ofNullable(entries.get(String.join(" ", tokens)));
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Read when it is needed first. */
    private static final class Standard {
        private static final SkillLexicon LEXICON = new SkillLexicon();
    }

    private record Entry(String name, String industry, boolean common) {}
}
