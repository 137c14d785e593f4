package dev.prepai.cv;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows the usual headings of a CV. */
final class Headings {
    private static final Pattern BESIDES = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 60;

    private final Map<String, Section> sections = new HashMap<>();

    Headings() {
        WordList.read("headings.txt").forEach((group, headings) -> {
            Section section = Section.valueOf(group.toUpperCase(Locale.ROOT));
            headings.forEach(heading -> sections.put(key(heading), section));
        });
    }

    Optional<Section> find(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String key = key(text);
        boolean namesSkills = key.endsWith(" skills")
                && key.split(" ").length <= 4
                && key.length() == text.strip().length();
        return Optional.ofNullable(sections.get(key))
                .or(() -> namesSkills ? Optional.of(Section.SKILLS) : Optional.empty());
    }

    private static String key(String text) {
        return BESIDES.matcher(text.toLowerCase(Locale.ROOT).replace("&", " and "))
                .replaceAll(" ")
                .strip();
    }
}
