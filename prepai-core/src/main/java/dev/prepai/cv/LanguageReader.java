package dev.prepai.cv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the spoken languages of a section. */
final class LanguageReader {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern CEFR = Pattern.compile("(?<![\\p{L}\\p{N}])[ABC][12](?![\\p{L}\\p{N}])");
    private static final int MOST = 20;

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> levels = new LinkedHashMap<>();

    LanguageReader() {
        WordList.read("languages.txt").forEach((group, lines) -> {
            for (String line : lines) {
                List<String> spellings = List.of(line.split("\\|"));
                for (String spelling : spellings) {
                    String word = spelling.strip().replace("~", "").toLowerCase(Locale.ROOT);
                    if (group.startsWith("languages")) {
                        names.putIfAbsent(word, spellings.get(0).strip().replace("~", ""));
                    } else {
                        levels.putIfAbsent(word, word);
                    }
                }
            }
        });
    }

    List<SpokenLanguage> read(List<Line> section) {
        List<SpokenLanguage> languages = new ArrayList<>();
        for (Line line : section) {
            for (String part : line.text().split("[,;|\u2022\u00B7\t]|\\h{2,}")) {
                Optional<String> name = WORD.matcher(part)
                        .results()
                        .map(word -> names.get(word.group().toLowerCase(Locale.ROOT)))
                        .filter(Objects::nonNull)
                        .findFirst();
                Optional<String> level = level(part);
                if (name.isPresent() && languages.size() < MOST) {
                    languages.add(new SpokenLanguage(name.get(), level));
                } else if (level.isPresent() && !languages.isEmpty()) {
                    SpokenLanguage last = languages.remove(languages.size() - 1);
                    languages.add(new SpokenLanguage(last.name(), last.level().or(() -> level)));
                }
            }
        }
        return languages;
    }

    private Optional<String> level(String part) {
        Matcher cefr = CEFR.matcher(part);
        if (cefr.find()) {
            return Optional.of(cefr.group());
        }
        String lower = part.toLowerCase(Locale.ROOT);
        return levels.keySet().stream()
                .filter(level -> level.length() > 2 && lower.contains(level))
                .max(Comparator.comparingInt(String::length));
    }
}
