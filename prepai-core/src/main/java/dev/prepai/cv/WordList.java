package dev.prepai.cv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
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
    private static final char FIRST_BEYOND_ASCII = 128;
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
     * gap. The first letter decides which texts are tried, because they are many.
     */
    static String alternatives(Stream<String> texts) {
        SortedMap<Character, List<String>> byLetter = texts.distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.groupingBy(
                        text -> Character.toLowerCase(text.charAt(0)), TreeMap::new, Collectors.toList()));
        return Stream.of(byLetter.headMap(FIRST_BEYOND_ASCII), byLetter.tailMap(FIRST_BEYOND_ASCII))
                .filter(some -> !some.isEmpty())
                .map(some -> (some.firstKey() < FIRST_BEYOND_ASCII ? "(?=\\p{ASCII})" : "(?=\\P{ASCII})") + "(?:"
                        + alternatives(some) + ")")
                .collect(Collectors.joining("|"));
    }

    private static String alternatives(Map<Character, List<String>> byLetter) {
        return byLetter.entrySet().stream()
                .map(entry -> "(?=[" + eitherCase(entry.getKey()) + "])(?:" + joined(entry.getValue()) + ")")
                .collect(Collectors.joining("|"));
    }

    private static String eitherCase(char letter) {
        return Pattern.quote("" + letter + Character.toUpperCase(letter));
    }

    private static String joined(List<String> texts) {
        return texts.stream()
                .map(text -> Pattern.quote(text).replace(" ", "\\E\\h+\\Q"))
                .collect(Collectors.joining("|"));
    }

    /** Returns what a pattern finds in a text, in its order. */
    static List<String> found(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    /** Returns a text in lower case without accents. */
    static String fold(String text) {
        if (isUnaccented(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Tells whether a text has nothing but ASCII and general punctuation, such as dashes. */
    private static boolean isUnaccented(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= FIRST_BEYOND_ASCII && !isPunctuation(sign)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPunctuation(char sign) {
        return Character.UnicodeBlock.GENERAL_PUNCTUATION.equals(Character.UnicodeBlock.of(sign));
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
