package dev.prepai.benchmarks;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Winnowing (k = 5, window 4) of tokens whose names and literals are blanked, without any other normalisation. */
final class PlainFingerprints {
    private static final int LENGTH = 5;
    private static final int WINDOW = 4;
    private static final Pattern TOKEN = Pattern.compile("(?s)(\\s++|#[^\n]*+|//[^\n]*+|/\\*.*?\\*/)"
            + "|(\"\"\".*?\"\"\"|'''.*?'''|\"[^\"\n]*+\"|'[^'\n]*+'|`[^`]*+`)"
            + "|(\\d[\\w.]*+)|([\\w$]++)|=>|===|!==|[-+*/<>=!]=|\\+\\+|--|&&|\\|\\||\\*\\*|.");
    private static final Set<String> KEYWORDS = Set.of(
            ("and as assert async await break case catch class const continue def default del do elif else except export"
                            + " extends finally for from function global if import in instanceof is lambda let new"
                            + " nonlocal not of or pass raise return static super switch this throw try typeof var"
                            + " void while with yield None True False null true false")
                    .split(" ", -1));

    private PlainFingerprints() {}

    /** Returns the share of all fingerprints of both that both have, 0 to 1 (Jaccard). */
    static double shared(String source, String other) {
        Set<Integer> common = of(source);
        Set<Integer> others = of(other);
        Set<Integer> all = new HashSet<>(common);
        all.addAll(others);
        common.retainAll(others);
        return all.isEmpty() ? 0 : (double) common.size() / all.size();
    }

    private static Set<Integer> of(String source) {
        Matcher matcher = TOKEN.matcher(source);
        int[] symbols = matcher.results()
                .filter(token -> token.group(1) == null)
                .mapToInt(PlainFingerprints::symbol)
                .toArray();
        Set<Integer> kept = new HashSet<>();
        for (int start = 0; start + LENGTH + WINDOW - 1 <= symbols.length; start++) {
            int smallest = hash(symbols, start);
            for (int i = 1; i < WINDOW; i++) {
                smallest = Math.min(smallest, hash(symbols, start + i));
            }
            kept.add(smallest);
        }
        return kept;
    }

    private static int symbol(MatchResult token) {
        if (token.group(2) != null) {
            return "string".hashCode();
        } else if (token.group(3) != null) {
            return "number".hashCode();
        }
        boolean name = token.group(4) != null && !KEYWORDS.contains(token.group());
        return (name ? "name" : token.group()).hashCode();
    }

    private static int hash(int[] symbols, int start) {
        int hash = 0;
        for (int i = start; i < start + LENGTH; i++) {
            hash = (hash ^ symbols[i]) * 0x01000193;
        }
        return hash ^ (hash >>> 15);
    }
}
