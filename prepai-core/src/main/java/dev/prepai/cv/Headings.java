package dev.prepai.cv;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the usual headings of a CV in many languages, and the labels that stand in a list of skills. */
final class Headings {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    /** What a heading ends with that goes on in the next line. */
    private static final Set<String> UNFINISHED = Set.of("and", "und", "et", "y", "e", "en", "i", "och");

    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 5;

    /** Words that tell the section of a heading that is not known as a whole. */
    private static final Map<String, Section> WORDS = Map.ofEntries(
            Map.entry("experience", Section.WORK),
            Map.entry("employment", Section.WORK),
            Map.entry("career", Section.WORK),
            Map.entry("worked", Section.WORK),
            Map.entry("education", Section.EDUCATION),
            Map.entry("degrees", Section.EDUCATION),
            Map.entry("studies", Section.EDUCATION),
            Map.entry("skills", Section.SKILLS),
            Map.entry("technologies", Section.SKILLS),
            Map.entry("certifications", Section.CERTIFICATES),
            Map.entry("certificates", Section.CERTIFICATES),
            Map.entry("projects", Section.PROJECTS),
            Map.entry("publications", Section.PUBLICATIONS),
            Map.entry("awards", Section.AWARDS),
            Map.entry("interests", Section.INTERESTS));

    private final Map<String, Section> sections = new HashMap<>();
    private final Set<String> labels = new HashSet<>();
    private final Set<String> personalLabels = new HashSet<>();

    Headings() {
        WordList.read("sections.txt").forEach((group, headings) -> {
            Section section = Section.valueOf(group.split(" ")[0].toUpperCase(Locale.ROOT));
            headings.forEach(heading -> WordList.spellings(heading)
                    .forEach(spelling -> sections.putIfAbsent(key(spelling.text()), section)));
        });
        Map<String, List<String>> words = WordList.read("labels.txt");
        words.getOrDefault("labels", List.of()).forEach(label -> labels.add(key(label)));
        words.getOrDefault("personal", List.of()).forEach(label -> personalLabels.add(key(label)));
    }

    /** Returns the section of a text that is a known heading as a whole. */
    Optional<Section> find(String text) {
        if (text.length() > LONGEST || text.isEmpty() || goesOn(text)) {
            return Optional.empty();
        }
        String key = withoutEnd(key(text));
        boolean namesSkills = key.endsWith(" skills")
                && key.split(" ").length <= 4
                && key.length() == text.strip().length();
        return Optional.ofNullable(sections.get(key))
                .or(() -> namesSkills ? Optional.of(Section.SKILLS) : Optional.empty());
    }

    private static String withoutEnd(String key) {
        int last = key.lastIndexOf(' ');
        return last >= 0 && UNFINISHED.contains(key.substring(last + 1)) ? key.substring(0, last) : key;
    }

    /** Tells whether a text is the end of a sentence that was wrapped. */
    private static boolean goesOn(String text) {
        return text.endsWith(".") || text.endsWith(",") || Character.isLowerCase(text.charAt(0));
    }

    /** Returns the section that a word of a text names, which looks like a heading. */
    Optional<Section> guess(String text) {
        List<String> words = List.of(key(text).split(" "));
        if (text.length() > LONGEST || words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        return words.stream()
                .filter(WORDS::containsKey)
                .max(Comparator.comparingInt(words::indexOf))
                .map(WORDS::get);
    }

    /** Tells whether a text is a label inside a list of skills, which is no skill. */
    boolean isLabel(String text) {
        return labels.contains(key(text)) || isPersonal(text);
    }

    /** Tells whether a text is a label of spoken languages or interests, among which only a known technology is a skill. */
    boolean isPersonal(String text) {
        String key = key(text);
        Section section = sections.get(key);
        return personalLabels.contains(key) || section == Section.LANGUAGES || section == Section.INTERESTS;
    }

    private static String key(String text) {
        return String.join(" ", WordList.found(WORD, WordList.fold(text).replace("&", " and ")));
    }
}
