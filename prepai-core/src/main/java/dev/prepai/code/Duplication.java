package dev.prepai.code;

import dev.prepai.code.analysis.Token;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Code that stands in a source more than once: runs of 20 or more equal tokens, names and literals included, that do not overlap.
 * A run has at least 8 different tokens, so that a table of numbers is no repetition. Linear in the number of tokens.
 */
final class Duplication {
    private static final int WINDOW = 20;
    private static final int VARIETY = 8;
    private static final long BASE = 1_000_003;

    private final List<Token> tokens;
    private final BitSet repeated = new BitSet();
    private final BitSet lines = new BitSet();

    Duplication(List<Token> all) {
        tokens = all.stream().filter(token -> !isLayout(token.kind())).toList();
        findRepetitions();
    }

    /** Returns the tokens that stand there more than once, their first occurrence included, by all tokens: 0 to 1. */
    double share() {
        return tokens.isEmpty() ? 0 : (double) repeated.cardinality() / tokens.size();
    }

    /** Returns the lines of the repetitions, those of their first occurrence left out. */
    List<Integer> lines() {
        return lines.stream().boxed().toList();
    }

    private static boolean isLayout(Token.Kind kind) {
        return kind == Token.Kind.NEWLINE || kind == Token.Kind.INDENT || kind == Token.Kind.DEDENT;
    }

    private void findRepetitions() {
        Map<Long, Integer> firstStarts = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        long highest = 1;
        for (int i = 0; i < WINDOW; i++) {
            highest *= BASE;
        }
        long hash = 0;
        for (int end = 0; end < tokens.size(); end++) {
            String text = tokens.get(end).text();
            counts.merge(text, 1, Integer::sum);
            hash = hash * BASE + text.hashCode();
            if (end >= WINDOW) {
                String left = tokens.get(end - WINDOW).text();
                counts.computeIfPresent(left, (any, count) -> count == 1 ? null : count - 1);
                hash -= highest * left.hashCode();
            }
            int start = end - WINDOW + 1;
            if (start >= 0 && counts.size() >= VARIETY) {
                compare(firstStarts.computeIfAbsent(hash, any -> start), start);
            }
        }
    }

    private void compare(int first, int start) {
        if (start - first >= WINDOW) {
            repeated.set(first, first + WINDOW);
            repeated.set(start, start + WINDOW);
            lines.set(tokens.get(start).line(), tokens.get(start + WINDOW - 1).line() + 1);
        }
    }
}
