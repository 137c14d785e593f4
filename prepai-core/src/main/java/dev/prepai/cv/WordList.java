package dev.prepai.cv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A resource of lines in groups: {@code [group]} begins one, {@code #} a comment. A line has spellings between bars, of which
 * {@code ~} marks an ambiguous one.
 */
final class WordList {
    private static final String AMBIGUOUS = "~";
    private static final char FIRST_IDEOGRAPH = '\u2E80';
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

    private WordList() {}

    /**
     * Tells whether a word is a compound that ends with one of others, such as "Softwareentwickler".
     *
     * @param shortest the length of the shortest of the others
     */
    static boolean endsWithOneOf(String word, Set<String> others, int shortest) {
        for (int i = 1; i <= word.length() - shortest; i++) {
            if (others.contains(word.substring(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the spellings of a line. */
    static List<Spelling> spellings(String line) {
        return Stream.of(line.split("\\|"))
                .map(String::strip)
                .map(text -> text.startsWith(AMBIGUOUS)
                        ? new Spelling(text.substring(AMBIGUOUS.length()), true)
                        : new Spelling(text, false))
                .toList();
    }

    /** Returns the spellings of the groups whose name begins so. */
    static Stream<Spelling> spellings(Map<String, List<String>> words, String group) {
        return words.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(group))
                .flatMap(entry -> entry.getValue().stream())
                .flatMap(line -> spellings(line).stream());
    }

    /**
     * Returns a regular expression for any of some texts, of those that begin alike the longest first; a blank stands for any
     * gap. What texts begin with in common is tried once, because they are many. To be matched in any case they are given in one.
     */
    static String alternatives(Stream<String> texts) {
        Map<Character, List<String>> byLetter = texts.distinct()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.groupingBy(text -> text.charAt(0), TreeMap::new, Collectors.toList()));
        return byLetter.entrySet().stream()
                .map(entry -> literal(entry.getKey()) + rest(entry.getValue()))
                .collect(Collectors.joining("|"));
    }

    /** Returns a regular expression for texts that begin with the same letter, after that letter. */
    private static String rest(List<String> texts) {
        String longer = alternatives(texts.stream().map(text -> text.substring(1)));
        boolean one = texts.stream().anyMatch(text -> text.length() == 1);
        return longer.isEmpty() ? "" : "(?:" + longer + ")" + (one ? "?" : "");
    }

    private static String literal(char sign) {
        return sign == ' ' ? "\\h+" : Pattern.quote(String.valueOf(sign));
    }

    /**
     * Finds the next match that begins where a word or a number does, or behind an ideograph; sooner than the matcher itself would,
     * which tries every letter.
     */
    static boolean find(Matcher matcher, String text, int from) {
        matcher.useTransparentBounds(true);
        for (int i = from; i < text.length(); i++) {
            if (begins(text, i) && matcher.region(i, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String text, int at) {
        char sign = text.charAt(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        boolean inside = Character.isLetter(sign)
                ? Character.isLetter(before) && before < FIRST_IDEOGRAPH
                : Character.isDigit(before);
        return Character.isLetterOrDigit(sign) && !inside;
    }

    /** Returns a text in lower case without accents. */
    static String fold(String text) {
        if (text.chars().allMatch(letter -> letter < 128)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    static Map<String, List<String>> read(String resource) {
        try (InputStream stream = Objects.requireNonNull(WordList.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            Map<String, List<String>> groups = new LinkedHashMap<>();
            String group = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    group = line.substring(1, line.length() - 1);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    groups.computeIfAbsent(group, name -> new ArrayList<>()).add(line.strip());
                }
            }
            return groups;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + resource, e);
        }
    }

    /**
     * One way to write something.
     *
     * @param ambiguous whether it is also a common word or short for something else
     */
    record Spelling(String text, boolean ambiguous) {}
}
