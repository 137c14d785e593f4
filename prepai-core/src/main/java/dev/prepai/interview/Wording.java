package dev.prepai.interview;

import dev.prepai.evaluation.ContentWords;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is said in an interview, as it is compared: by its content words, its numbers and negators, or letter by letter. */
final class Wording {
    /** Words of welcome, thanks and leading on, which claim nothing and tell nothing. */
    private static final Set<String> FRAME = stems(
            "hello hi welcome good morning afternoon evening nice meet thank thanks "
                    + "appreciate time today interview interviewer candidate question questions answer answers answering ask asked asking "
                    + "next first last another final begin beginning start started starting continue continuing go going move moving on turn "
                    + "turning follow take taking talk talking speak say saying said tell telling hear heard listen noted note walk look "
                    + "looking forward now let ready please feel free minute moment pause think thinking aloud word words okay ok right alright "
                    + "sure course happy glad help problem task topic subject part section role position practice session program software "
                    + "explain explained explaining explanation explanations share shared sharing mention mentioned describe described describing "
                    + "point example story thought thoughts idea give given giving come comes coming bring brings back different together "
                    + "more further deeper bit step steps stay want like here hint end finish close closing goodbye report follow-up "
                    + "decide decision assume assumption assumptions choose choice open leave left clarify clarification know repeat repeated "
                    + "yes no state stated code solution solve solving language own keep go ahead whenever best wish wishes");

    private static final Pattern NEGATION =
            pattern("\\b(not|never|no|none|nor|neither|without|cannot|\\w+n't|missed|forgot)\\b");
    private static final Pattern NUMBER =
            pattern("\\d+([.,]\\d+)*|\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
                    + "twenty|thirty|forty|fifty|hundred|thousand|million|billion|half|twice|double)\\b");

    private Wording() {}

    static Set<String> stems(String text) {
        return new HashSet<>(ContentWords.of(text).stems());
    }

    /** Returns the content words of a sentence without those of courtesy. */
    static Set<String> told(String sentence) {
        Set<String> words = stems(sentence);
        words.removeAll(FRAME);
        return words;
    }

    static long negators(String text) {
        return count(NEGATION, text);
    }

    /** Returns all numbers in a text, sorted, those in words as words. */
    static List<String> numbers(String text) {
        return NUMBER.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    /** Tells whether the words stand in the text, with no letter or digit before or after them. */
    static boolean hasWords(String text, String words) {
        int start = text.indexOf(words);
        while (start >= 0) {
            int end = start + words.length();
            boolean begins = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (begins && ends) {
                return true;
            }
            start = text.indexOf(words, start + 1);
        }
        return false;
    }

    /** One spelling: NFKC, lower case, straight apostrophes, single blanks. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Returns the text in lower case without any blanks. */
    static String compact(String text) {
        return text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
