package dev.prepai.evaluation;

import dev.prepai.question.KeyPoint;
import dev.prepai.question.Question;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What in an answer tells who gave it. Masks are as long as what they hide, so that the rest stays at its place. Words that the item
 * itself uses are not masked, but for pronouns.
 */
final class Identity {
    private static final char MASK = '_';
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,255}\\p{L}"
            + "|(?i:https?://|www\\.)[^\\s<>\"]{1,500}|(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}_]{2,50}"
            + "|(?i:linkedin|github|gitlab)\\.com/[^\\s<>\"]{1,200}|\\+\\d[\\d ()/-]{7,20}\\d");
    private static final Pattern INTRODUCTION =
            Pattern.compile("(?i:my name is|my name's|i am called|you can call me)\\s+"
                    + "(\\p{Lu}[\\p{L}\\p{M}'\u2019-]{0,40}(?:\\s+\\p{Lu}[\\p{L}\\p{M}'\u2019-]{0,40}){0,3})");
    private static final Pattern YEARS =
            Pattern.compile("(?i)\\b(?:\\d{2}[ -]years?[ -]old|\\d{2} years of age|born in (?:19|20)\\d\\d)\\b");
    /** Masked also where the item uses one of them: the other would give its speaker away, and none says anything of the matter. */
    private static final Pattern PRONOUN = alternatives(
                    Stream.of("he", "she", "him", "her", "his", "hers", "himself", "herself"),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .orElseThrow();

    private static final Pattern CUE = alternatives(
                    Lexicon.lines("identity-cues.txt").stream().flatMap(line -> Stream.of(line.split("\\|"))),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .orElseThrow();
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_NAME = 2;

    private final Optional<Pattern> names;
    private final Set<String> asked;

    /**
     * Prepares for answers to one question.
     *
     * @param names of the candidate
     */
    Identity(Set<String> names, Question question) {
        this.names = alternatives(
                names.stream().flatMap(WORD::splitAsStream).filter(part -> part.length() >= SHORTEST_NAME), 0);
        this.asked = words(question);
    }

    private static Optional<Pattern> alternatives(Stream<String> texts, int flags) {
        String pattern = texts.distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(text -> Pattern.quote(text).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
        return pattern.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile("(?<![\\p{L}\\p{N}])(" + pattern + ")(?![\\p{L}\\p{N}])", flags));
    }

    private static Set<String> words(Question question) {
        Set<String> words = new HashSet<>();
        Stream.concat(
                        Stream.of(question.text(), question.reference()),
                        question.keyPoints().stream().map(KeyPoint::wordings).flatMap(List::stream))
                .flatMap(text -> WORD.splitAsStream(text.toLowerCase(Locale.ROOT)))
                .forEach(words::add);
        return words;
    }

    /** Returns an answer of the same length that does not tell whose it is. */
    Answer masked(Answer answer) {
        return new Answer(answer.utterances().stream().map(this::masked).toList(), answer.hints());
    }

    private String masked(String text) {
        StringBuilder masked = new StringBuilder(text);
        mask(PRONOUN, 0, Set.of(), text, masked);
        mask(ADDRESS, 0, asked, text, masked);
        mask(YEARS, 0, asked, text, masked);
        mask(INTRODUCTION, 1, asked, text, masked);
        mask(CUE, 1, asked, text, masked);
        names.ifPresent(pattern -> mask(pattern, 1, asked, text, masked));
        return masked.toString();
    }

    private static void mask(Pattern pattern, int group, Set<String> kept, String text, StringBuilder masked) {
        Matcher cue = pattern.matcher(text);
        while (cue.find()) {
            if (!kept.contains(cue.group(group).toLowerCase(Locale.ROOT))) {
                for (int i = cue.start(group); i < cue.end(group); i++) {
                    masked.setCharAt(i, Character.isWhitespace(text.charAt(i)) ? text.charAt(i) : MASK);
                }
            }
        }
    }
}
