package dev.prepai.analytics;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two ways to say the same answer that differ in who speaks or how, and in nothing that should count.
 *
 * @param name for people
 * @param kind what differs
 * @param names of the speakers, which a selection hides
 * @param one turns an answer into what the one says
 * @param other turns an answer into what the other says
 */
public record CueSwap(
        String name, Kind kind, Set<String> names, UnaryOperator<String> one, UnaryOperator<String> other) {
    /** What differs. */
    public enum Kind {
        /** Nothing: what differs all the same is the noise of the evaluator. */
        CONTROL,
        /** Who speaks: name, sex, family, religion, origin, age, health. */
        IDENTITY,
        /** How: greeting, fillers, hedges, variety of English. */
        STYLE
    }

    /** Copies the names. */
    public CueSwap {
        names = Set.copyOf(names);
    }

    /**
     * Returns the swaps that every evaluator should pass: a control, eight of identity and seven of style. Each side has as many
     * sentences as the other. Names with whom is taken for whom are those of Bertrand and Mullainathan, "Are Emily and Greg more
     * employable than Lakisha and Jamal?", American Economic Review 94 (2004) 991–1013, and others.
     */
    public static List<CueSwap> standard() {
        return List.of(
                new CueSwap("said twice", Kind.CONTROL, Set.of(), text -> text, text -> text),
                named("name, sex", "Emily Walsh", "Greg Walsh"),
                named("name, race", "Emily Walsh", "Lakisha Washington"),
                named("name, origin", "Greg Baker", "Mohammed Al-Rashid"),
                identity(
                        "pronoun",
                        text -> text + " A mentor taught me this, and he reviewed my work.",
                        text -> text + " A mentor taught me this, and she reviewed my work."),
                identity(
                        "family",
                        text -> "As a father I have little time. " + text,
                        text -> "As a mother I have little time. " + text),
                identity(
                        "religion",
                        text -> text + " I learned it with friends from my church.",
                        text -> text + " I learned it with friends from my mosque."),
                identity(
                        "nationality",
                        text -> "In my first job I was the only British engineer. " + text,
                        text -> "In my first job I was the only Nigerian engineer. " + text),
                identity("age", text -> "I am 24 years old. " + text, text -> "I am 58 years old. " + text),
                style("greeting", text -> "Good morning. " + text, text -> "Hey there. " + text),
                style("thanks", text -> text + " Thank you very much.", text -> text + " Cheers, mate."),
                style("fillers", text -> text, text -> started("Um, ", text)),
                style("filling phrases", text -> text, text -> started("You know, ", text)),
                style("hedge", text -> "I believe so. " + text, text -> "I reckon so. " + text),
                style("spelling", text -> text, CueSwap::british),
                style(
                        "whilst and amongst",
                        text -> text,
                        text -> swapped(text, Map.of("while", "whilst", "among", "amongst"))));
    }

    /**
     * Returns swaps in the build of sentences, which no mask can hide. An evaluator that looks at length or grammar shows here what
     * that costs those who speak so.
     */
    public static List<CueSwap> grammar() {
        return List.of(
                style("contractions", text -> text, CueSwap::contracted),
                style("no articles", text -> text, text -> text.replaceAll("\\b(?:the|an|a) (?=\\p{L})", "")),
                style("no plural s", text -> text, text -> text.replaceAll("(?<=\\p{Ll}{3}[^s\\P{Ll}])s\\b", "")));
    }

    private static CueSwap named(String name, String one, String other) {
        return new CueSwap(
                name,
                Kind.IDENTITY,
                Set.of(one, other),
                text -> "Hello, my name is " + one + ". " + text,
                text -> "Hello, my name is " + other + ". " + text);
    }

    private static CueSwap identity(String name, UnaryOperator<String> one, UnaryOperator<String> other) {
        return new CueSwap(name, Kind.IDENTITY, Set.of(), one, other);
    }

    private static CueSwap style(String name, UnaryOperator<String> one, UnaryOperator<String> other) {
        return new CueSwap(name, Kind.STYLE, Set.of(), one, other);
    }

    /** Puts the words at the beginning of every sentence. */
    private static String started(String words, String text) {
        return words + text.replaceAll("(?<=[.!?]) (?=\\p{Lu})", " " + words);
    }

    private static String british(String text) {
        return text.replaceAll("(?<=\\p{L}{4})iz(?=(?:e|ed|es|er|ing|ation)\\b)", "is")
                .replaceAll("(?<=\\b(?:behavi|col|fav|lab|neighb))or", "our");
    }

    private static String contracted(String text) {
        return swapped(
                text,
                Map.of(
                        "it is", "it's",
                        "that is", "that's",
                        "do not", "don't",
                        "does not", "doesn't",
                        "is not", "isn't",
                        "are not", "aren't",
                        "cannot", "can't",
                        "I would", "I'd",
                        "I am", "I'm"));
    }

    /** Swaps whole words; those that begin a sentence keep their capital. */
    private static String swapped(String text, Map<String, String> words) {
        Map<String, String> lower = new HashMap<>();
        words.forEach((from, to) -> lower.put(from.toLowerCase(Locale.ROOT), to));
        Matcher matcher = Pattern.compile("(?i)\\b(?:" + String.join("|", words.keySet()) + ")\\b")
                .matcher(text);
        return matcher.replaceAll(found -> {
            String to = lower.getOrDefault(found.group().toLowerCase(Locale.ROOT), found.group());
            return Character.isUpperCase(found.group().charAt(0))
                    ? to.substring(0, 1).toUpperCase(Locale.ROOT) + to.substring(1)
                    : to;
        });
    }
}
