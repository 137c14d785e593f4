package dev.prepai.cv;

import dev.prepai.cv.WordList.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the spoken languages of a section. */
final class LanguageReader {
    private static final Pattern PART = Pattern.compile("[,;|\u2022\u00B7\t]|\\h{2,}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final String CEFR = "(?<![\\p{L}\\p{N}])[ABC][12](?![\\p{L}\\p{N}])";
    private static final int MOST = 20;

    private final Map<String, String> names = new HashMap<>();
    private final Pattern level;

    LanguageReader() {
        Map<String, List<String>> words = new HashMap<>(WordList.read("languages.txt"));
        for (String line : words.getOrDefault("languages", List.of())) {
            List<Spelling> spellings = WordList.spellings(line);
            String name = spellings.get(0).text();
            spellings.forEach(spelling -> names.putIfAbsent(spelling.text().toLowerCase(Locale.ROOT), name));
        }
        words.remove("languages");
        String levels = WordList.alternatives(
                WordList.spellings(words, "").map(Spelling::text).filter(LanguageReader::isLong));
        level = Pattern.compile(
                CEFR + "|(?<!\\p{L})(?:" + levels + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Two Latin letters are too few to mean a level; two ideographs are a word. */
    private static boolean isLong(String text) {
        return text.length() > 2 || text.codePoints().anyMatch(Character::isIdeographic);
    }

    List<Sourced<SpokenLanguage>> read(List<Line> section, Budget budget) {
        List<Sourced<SpokenLanguage>> languages = new ArrayList<>();
        for (Line line : section) {
            budget.time();
            for (String part : PART.split(line.text())) {
                add(part, line, languages);
            }
        }
        return languages;
    }

    private void add(String part, Line line, List<Sourced<SpokenLanguage>> languages) {
        Optional<String> name = WORD.matcher(part)
                .results()
                .map(word -> names.get(word.group().toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .findFirst();
        Matcher matcher = level.matcher(part);
        Optional<String> known = matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
        if (name.isPresent() && languages.size() < MOST) {
            languages.add(Sourced.of(new SpokenLanguage(name.get(), known), Confidence.LANGUAGE.of(1), line));
        } else if (known.isPresent() && !languages.isEmpty()) {
            Sourced<SpokenLanguage> last = languages.remove(languages.size() - 1);
            SpokenLanguage levelled =
                    new SpokenLanguage(last.value().name(), last.value().level().or(() -> known));
            languages.add(new Sourced<>(levelled, last.confidence(), last.lines(), last.warnings()));
        }
    }
}
