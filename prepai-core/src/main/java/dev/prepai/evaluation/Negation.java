package dev.prepai.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds which words of a text are denied. */
final class Negation {
    private static final Set<String> NEGATORS = Set.of(
            "not",
            "never",
            "no",
            "none",
            "cannot",
            "nothing",
            "neither",
            "nor",
            "false",
            "untrue",
            "incorrect",
            "without",
            "hardly");
    private static final Set<String> CORRECTIONS =
            Set.of("actually", "instead", "rather", "reality", "fact", "truth", "really", "only", "right", "correct");
    /** How many content words after a negator it denies. */
    private static final int REACH = 8;
    /** How many words of any kind after a negator are looked at. */
    private static final int FARTHEST = 30;
    /** How many content words after a negator tell what it denies. */
    private static final int FOCUS = 3;

    /** An opening that denies everything that follows, unless the speaker {@linkplain #corrects goes on to correct}. */
    private static final Pattern DENIAL = Pattern.compile(
            "^\\W*(no[,. ]+)?(it|this|that|all of this|none of (it|this|that|the following))?( is|'s| was)?( simply| just| really)?"
                    + " ?(not (true|the case|correct|right)|isn't (true|the case|correct|right)|false|untrue|wrong|incorrect|true:?)"
                    + "( to say| to claim)?( that|:|,)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHER_DENIAL = Pattern.compile(
            "^\\W*(i (do not|don't|wouldn't|would not) (think|believe|agree|say)( that)?|i (disagree|doubt)( that)?"
                    + "|contrary to (what|the)|the opposite is (true|the case)|it is a (myth|mistake) (that|to))\\b",
            Pattern.CASE_INSENSITIVE);

    private Negation() {}

    /** Tells whether a text opens with a phrase such as "It is not true that". */
    static boolean opensWithDenial(String text) {
        String opening = text.substring(0, Math.min(text.length(), 120));
        return DENIAL.matcher(opening).find() || OTHER_DENIAL.matcher(opening).find();
    }

    /** Tells whether the second sentence turns from a denial to what is right, as in "Actually, …". */
    static boolean corrects(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.sentence() == 1)
                .limit(3)
                .anyMatch(token -> CORRECTIONS.contains(token.word()));
    }

    static List<Token> firstSentence(List<Token> tokens) {
        return tokens.stream().takeWhile(token -> token.sentence() == 0).toList();
    }

    static boolean isNegator(Token token) {
        return NEGATORS.contains(token.word()) || token.word().endsWith("n't");
    }

    /** Returns the content stems on which the negators of a text focus. */
    static Set<String> deniedStems(List<Token> tokens) {
        Set<String> denied = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (isNegator(tokens.get(i))) {
                focus(tokens, i).forEach(token -> denied.add(token.stem()));
            }
        }
        return denied;
    }

    /** Returns the content words on which the negator at {@code index} focuses. */
    static List<Token> focus(List<Token> tokens, int index) {
        return reach(tokens, index).stream().limit(FOCUS).toList();
    }

    /** Returns the content words that the negator at {@code index} reaches. */
    static List<Token> reach(List<Token> tokens, int index) {
        return tokens.subList(index + 1, Math.min(tokens.size(), index + 1 + FARTHEST)).stream()
                .takeWhile(token -> token.sentence() == tokens.get(index).sentence() && !turns(token))
                .filter(token -> !Lexicon.isFunctionWord(token))
                .limit(REACH)
                .toList();
    }

    /** "not a scan but a jump": the denial ends at the turn. */
    private static boolean turns(Token token) {
        return token.word().equals("but")
                || token.word().equals("because")
                || token.word().equals("instead");
    }
}
