package dev.prepai.code.similarity;

import java.util.HashMap;
import java.util.Map;

/** The keywords and operators of Python and JavaScript, with one text for those that mean the same. */
final class Vocabulary {
    /** A literal of which nothing more is told. */
    static final String LITERAL = "#";

    static final String FALSE = "0";

    private static final String[] SAME = {
        "and &&",
        "or || ??",
        "== === is",
        "!= !==",
        "if elif",
        "loop while for",
        "in of",
        "raise throw",
        "except catch",
        "match switch",
        "/ //",
        ">> >>>",
        ". ?.",
        "fn def function lambda =>",
        "# None null undefined True true",
        "0 False false"
    };
    private static final String[] KEPT = {
        "return",
        "break",
        "continue",
        "yield",
        "assert",
        "with",
        "as",
        "del",
        "class",
        "case",
        "typeof",
        "instanceof",
        "delete"
    };
    /** What can be added or dropped without a change of meaning, or only repeats what other words tell. */
    private static final String[] IDLE = {
        "else", "not", "!", "let", "const", "var", "async", "await", "new", "pass", "try", "finally", "do", "default",
        "export", "static", "..."
    };

    private static final Map<String, String> SIGNS = signs();

    private Vocabulary() {}

    static boolean has(String text) {
        return SIGNS.containsKey(text);
    }

    /** Returns the common text of a keyword or an operator: empty for one that tells nothing. */
    static String common(String text) {
        return SIGNS.getOrDefault(text, text);
    }

    private static Map<String, String> signs() {
        Map<String, String> signs = new HashMap<>();
        for (String same : SAME) {
            String[] texts = same.split(" ", -1);
            for (String text : texts) {
                signs.put(text, texts[0]);
            }
        }
        for (String kept : KEPT) {
            signs.put(kept, kept);
        }
        for (String idle : IDLE) {
            signs.put(idle, "");
        }
        return signs;
    }
}
