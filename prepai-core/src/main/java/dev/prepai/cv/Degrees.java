package dev.prepai.cv;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows degrees. A spelling that is also a word or initials, marked by {@code ~} in the resource, counts in capitals only. */
final class Degrees {
    private static final Pattern AREA = Pattern.compile(
            "^\\h*(?:[,:\u2013\u2014-]\\h*|(?i:in|of|en|im|fach|de|der)\\h+|\\()(?i:(?:major(?:ing)? in|in)\\h+)?");
    private static final Pattern AREA_END = Pattern.compile(
            "\\h*[)|\t;(\u2022\u00B7].*|\\h+[-\u2013\u2014]\\h+.*|,\\h*(?:GPA|(?i:with|minor|cum laude|magna|summa|first class|graduated|grade)\\b).*|\\h+(?i:at|from)\\h+\\p{Lu}.*");

    private final Map<String, String> canonical = new HashMap<>();
    private final Pattern plain;
    private final Pattern capitals;

    Degrees() {
        Map<String, Boolean> common = new HashMap<>();
        WordList.read("degrees.txt")
                .values()
                .forEach(lines -> lines.forEach(line -> {
                    String[] spellings = line.split("\\|");
                    for (String spelling : spellings) {
                        boolean marked = spelling.strip().startsWith("~");
                        String text = spelling.strip().replaceFirst("^~", "");
                        canonical.putIfAbsent(key(text), spellings[0].strip().replaceFirst("^~", ""));
                        common.merge(text, marked, Boolean::logicalOr);
                    }
                }));
        Set<String> all = Set.copyOf(common.keySet());
        common.keySet().removeIf(spelling -> namesSubject(spelling, all));
        plain = pattern(common, false, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        capitals = pattern(common, true, 0);
    }

    /** Tells whether a spelling is another one with a subject, such as "B.S. in Accounting", which is read apart. */
    private static boolean namesSubject(String spelling, Set<String> all) {
        for (int blank = spelling.indexOf(' '); blank > 0; blank = spelling.indexOf(' ', blank + 1)) {
            String rest = spelling.substring(blank + 1);
            if (all.contains(spelling.substring(0, blank))
                    && !rest.startsWith("(")
                    && !rest.startsWith("Hon")
                    && !rest.startsWith("of ")) {
                return true;
            }
        }
        return false;
    }

    private static Pattern pattern(Map<String, Boolean> common, boolean marked, int flags) {
        String alternatives = common.entrySet().stream()
                .filter(entry -> entry.getValue() == marked)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(spelling -> Pattern.quote(spelling).replace(" ", "\\E\\h+\\Q"))
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])", flags);
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[.'\u2019\\h]", "");
    }

    /** Returns the first degree of a text. */
    Optional<Found> find(String text) {
        Matcher first = plain.matcher(text);
        Matcher second = capitals.matcher(text);
        boolean hasFirst = first.find();
        boolean hasSecond = second.find();
        if (!hasFirst && !hasSecond) {
            return Optional.empty();
        }
        Matcher best = hasFirst && (!hasSecond || first.start() <= second.start()) ? first : second;
        return Optional.of(found(text, best));
    }

    private static Found found(String text, Matcher degree) {
        int end = degree.end();
        if (text.startsWith(".", end) && degree.group().indexOf('.') >= 0) {
            end++;
        }
        String rest = text.substring(end);
        Matcher area = AREA.matcher(rest);
        String named = area.find()
                ? AREA_END.matcher(rest.substring(area.end())).replaceFirst("").strip()
                : "";
        boolean direct =
                named.isEmpty() && rest.startsWith(" ") && rest.length() > 1 && Character.isUpperCase(rest.charAt(1));
        if (direct) {
            named = AREA_END.matcher(rest).replaceFirst("").strip();
        }
        return new Found(
                degree.start(), end, text.substring(degree.start(), end).strip(), named);
    }

    /** Returns the usual English or national name, for comparing; the text itself when it is not known. */
    String canonical(String degree) {
        return canonical.getOrDefault(key(degree), degree);
    }

    /**
     * A degree in a text.
     *
     * @param area what follows it as its subject, perhaps with more; empty when nothing does
     */
    record Found(int start, int end, String degree, String area) {}
}
