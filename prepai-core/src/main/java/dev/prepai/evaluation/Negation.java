package dev.prepai.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds which words of a text are denied, by where English negators end to reach: the clause for "not", the noun phrase for "no" (as in
 * NegEx of Chapman et al. 2001, with clauses for its windows of words).
 */
final class Negation {
    private static final Set<String> NEGATORS = Set.of(
            "not", "never", "no", "none", "cannot", "nothing", "nobody", "nowhere", "neither", "nor", "without",
            "hardly");

    /** Adjectives that deny only what follows as a clause: "it is false that", but not "returns false". */
    private static final Set<String> UNTRUE = Set.of("false", "untrue", "incorrect", "wrong");

    /** After these a denial is none: "not only", "no matter how", "nothing but". */
    private static final Set<String> AFFIRMED =
            Set.of("only", "just", "merely", "solely", "simply", "least", "matter", "doubt", "wonder", "but", "sooner");

    /** Begin another clause, which is not denied. */
    private static final Set<String> CLAUSES = Set.of(
            "but",
            "because",
            "instead",
            "so",
            "since",
            "although",
            "though",
            "while",
            "whereas",
            "when",
            "whenever",
            "where",
            "if",
            "unless",
            "until",
            "therefore",
            "however",
            "thus",
            "which",
            "who",
            "how",
            "why",
            "then",
            "yet",
            "rather");

    private static final Set<String> ARTICLES =
            Set.of("a", "an", "the", "any", "its", "their", "his", "her", "our", "your");
    private static final Set<String> ALTERNATIVES = Set.of("or", "nor");
    /** Carry on what "no" begins: "no copy of the data", "no locks or barriers". */
    private static final Set<String> NOUN_LINKS =
            Set.of("of", "or", "for", "in", "to", "a", "an", "the", "such", "other");

    /** How many words after a pause an "or" still makes what comes between a list. */
    private static final int LIST = 3;

    private static final Set<String> CORRECTIONS =
            Set.of("actually", "instead", "rather", "reality", "fact", "truth", "really", "only", "right", "correct");
    /** How many content words a negator denies at most. */
    private static final int REACH = 8;
    /** How many words of any kind after a negator are looked at. */
    private static final int FARTHEST = 30;
    /** How many of them tell what it denies. */
    private static final int FOCUS = 3;

    /** An opening that denies everything that follows, unless the speaker {@linkplain #corrects goes on to correct}. */
    private static final Pattern DENIAL = Pattern.compile(
            "^\\W*(no[,. ]+)?(it|this|that|all of this|none of (it|this|that|the following))?( is|'s| was)?( simply| just| really)?"
                    + " ?(not (true|the case|correct|right)|isn't (true|the case|correct|right)|false|untrue|wrong|incorrect)"
                    + "( to say| to claim)?( that|:|,)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHER_DENIAL = Pattern.compile(
            "^\\W*(none of (it|this|that|these|the following) (is|are|was) (true|correct|right)|i (do not|don't|wouldn't|would not) (think|believe|agree|say)( that)?|i (disagree|doubt)( that)?"
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

    /**
     * What one negator denies.
     *
     * @param reach the content words
     */
    record Denial(List<Token> reach) {
        /** Returns the words that tell what is denied. */
        List<Token> focus() {
            return reach.subList(0, Math.min(FOCUS, reach.size()));
        }
    }

    /** Returns what the negators of a text deny, in their order; those that deny nothing are left out. */
    static List<Denial> denials(List<Token> tokens) {
        List<Denial> denials = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            List<Token> reach = denies(tokens, i) ? reach(tokens, i) : List.of();
            if (!reach.isEmpty()) {
                denials.add(new Denial(reach));
            }
        }
        return denials;
    }

    /** Returns the content stems on which the negators of a text focus. */
    static Set<String> deniedStems(List<Token> tokens) {
        Set<String> denied = new HashSet<>();
        denials(tokens).forEach(denial -> denial.focus().forEach(token -> denied.add(token.stem())));
        return denied;
    }

    private static boolean denies(List<Token> tokens, int index) {
        String before = word(tokens, index - 1);
        String word = word(tokens, index);
        String after = word(tokens, index + 1);
        if (UNTRUE.contains(word)) {
            return after.equals("that");
        }
        if (word.equals("than") || word.equals("of")) {
            return before.equals(word.equals("than") ? "rather" : "instead");
        }
        boolean orNot = word.equals("not") && before.equals("or");
        boolean rhetorical = AFFIRMED.contains(after) && !pauses(tokens, index + 1);
        return isNegator(tokens.get(index)) && !orNot && !rhetorical && !isDoubled(tokens, index);
    }

    /** "cannot run without the library": two negators of one clause say that it needs the library. */
    private static boolean isDoubled(List<Token> tokens, int index) {
        if (word(tokens, index).equals("without")) {
            for (int i = index - 1; i >= 0 && !endsClause(tokens, i + 1); i--) {
                if (isNegator(tokens.get(i))) {
                    return true;
                }
            }
            return false;
        }
        return tokens.subList(index + 1, clauseEnd(tokens, index)).stream()
                .anyMatch(token -> token.word().equals("without"));
    }

    private static List<Token> reach(List<Token> tokens, int index) {
        int end = isDeterminer(tokens, index) ? nounPhraseEnd(tokens, index) : clauseEnd(tokens, index);
        return tokens.subList(index + 1, end).stream()
                .filter(token -> !Lexicon.isFunctionWord(token) && !token.word().equals("longer"))
                .limit(REACH)
                .toList();
    }

    /** "no" before a noun denies that noun, but as the subject, as in "No thread can enter", all that is said of it. */
    private static boolean isDeterminer(List<Token> tokens, int index) {
        boolean subject = index == 0
                || tokens.get(index - 1).sentence() != tokens.get(index).sentence()
                || pauses(tokens, index)
                || CLAUSES.contains(word(tokens, index - 1))
                || word(tokens, index - 1).equals("that");
        boolean adverb = word(tokens, index + 1).equals("longer")
                || word(tokens, index + 1).equals("more");
        return word(tokens, index).equals("no") && !subject && !adverb;
    }

    private static int nounPhraseEnd(List<Token> tokens, int index) {
        int end = index + 1;
        while (end < clauseEnd(tokens, index)
                && (!Lexicon.isFunctionWord(tokens.get(end)) || NOUN_LINKS.contains(word(tokens, end)))) {
            end++;
        }
        return end;
    }

    private static int clauseEnd(List<Token> tokens, int index) {
        int end = index + 1;
        while (end < Math.min(tokens.size(), index + FARTHEST) && !endsClause(tokens, end)) {
            end++;
        }
        return end;
    }

    /** Tells whether another clause begins here. */
    private static boolean endsClause(List<Token> tokens, int index) {
        if (index >= tokens.size()
                || tokens.get(index - 1).sentence() != tokens.get(index).sentence()) {
            return true;
        }
        String word = word(tokens, index);
        if (CLAUSES.contains(word)) {
            return true;
        }
        if (pauses(tokens, index)) {
            return !continuesList(tokens, index);
        }
        return word.equals("and")
                && index + 1 < tokens.size()
                && Lexicon.isFunctionWord(tokens.get(index + 1))
                && !ARTICLES.contains(word(tokens, index + 1));
    }

    /** "does not copy, move or delete": a pause inside of a list of alternatives. */
    private static boolean continuesList(List<Token> tokens, int index) {
        return tokens.subList(index, Math.min(tokens.size(), index + LIST)).stream()
                .anyMatch(token -> ALTERNATIVES.contains(token.word()));
    }

    /** Tells whether more than a blank stands before a word: a comma, a dash or a bracket. */
    private static boolean pauses(List<Token> tokens, int index) {
        return index > 0
                && index < tokens.size()
                && tokens.get(index).start() - tokens.get(index - 1).end() > 1;
    }

    private static String word(List<Token> tokens, int index) {
        return index < 0 || index >= tokens.size() ? "" : tokens.get(index).word();
    }
}
