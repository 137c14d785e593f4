package dev.prepai.cv;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows degrees. An ambiguous spelling counts only as it stands in the resource, mostly in capitals. */
final class Degrees {
    private static final Pattern AREA = Pattern.compile(
            "^\\h*(?:[,:\u2013\u2014-]\\h*|(?i:in|of|en|em|im|i|w|fach|de|der)\\h+|\\()(?i:(?:major(?:ing)? in|in)\\h+)?");
    private static final Pattern AREA_END = Pattern.compile(
            "\\h*[)|\t;(\u2022\u00B7].*|\\h+[-\u2013\u2014]\\h+.*|,\\h*(?:GPA|(?i:with|minor|cum laude|magna|summa|first class|graduated|grade)\\b).*|\\h+(?i:at|from)\\h+\\p{Lu}.*");

    private static final Pattern SUBJECT = Pattern.compile("(?:in|en|em|im)(?:\\h|$)");

    private final WordPattern any;

    Degrees() {
        Map<String, Boolean> ambiguous = new HashMap<>();
        WordList.spellings(WordList.read("degrees.txt"), "")
                .forEach(spelling -> forms(spelling.text())
                        .forEach(form -> ambiguous.merge(form, spelling.ambiguous(), Boolean::logicalOr)));
        Set<String> all = Set.copyOf(ambiguous.keySet());
        ambiguous.keySet().removeIf(spelling -> namesSubject(spelling, all));
        Pattern degree = Pattern.compile("(?<![\\p{L}\\p{N}])(?:(?iu:" + alternatives(ambiguous, false) + ")|"
                + alternatives(ambiguous, true) + ")(?![\\p{L}\\p{N}])");
        any = new WordPattern(degree, ambiguous.keySet().stream());
    }

    /** "B.Tech." is written "B.Tech" as well. */
    private static Stream<String> forms(String spelling) {
        int first = spelling.indexOf('.');
        int last = spelling.length() - 1;
        return first > 0 && first < last && spelling.endsWith(".")
                ? Stream.of(spelling, spelling.substring(0, last))
                : Stream.of(spelling);
    }

    /** Tells whether a spelling is another one with a subject, such as "B.S. in Accounting", which is read apart. */
    private static boolean namesSubject(String spelling, Set<String> all) {
        for (int blank = spelling.indexOf(' '); blank > 0; blank = spelling.indexOf(' ', blank + 1)) {
            if (all.contains(spelling.substring(0, blank))
                    && SUBJECT.matcher(spelling.substring(blank + 1)).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static String alternatives(Map<String, Boolean> spellings, boolean ambiguous) {
        return WordList.alternatives(spellings.entrySet().stream()
                .filter(entry -> entry.getValue() == ambiguous)
                .map(Map.Entry::getKey));
    }

    /** Returns the first degree of a text. */
    Optional<Found> find(String text) {
        Matcher degree = any.matcher(text);
        return any.find(degree, text, 0) ? Optional.of(found(text, degree)) : Optional.empty();
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

    /**
     * A degree in a text.
     *
     * @param area what follows it as its subject, perhaps with more; empty when nothing does
     */
    record Found(int start, int end, String degree, String area) {}
}
