package dev.prepai.evaluation;

import java.util.List;
import java.util.Map;

/**
 * Reduces an English word to a stem, so that inflected and derived forms meet: "replicas", "replicated" and "replication" become
 * "replic". A light stemmer: one pass over a list of endings; it need not be a word, only the same for related words.
 */
final class Stemmer {
    private static final int SHORTEST_STEM = 3;

    /** Endings from long to short; the first that fits is cut. */
    private static final List<String> ENDINGS = List.of(
            "ization", "isation", "ational", "fulness", "ousness", "iveness", "ability", "ibility", "ations", "ation",
            "ators", "ator", "ments", "ment", "ities", "ance", "ence", "ings", "ness", "able", "ible", "ally", "ions",
            "ical", "izes", "ized", "izer", "ises", "ised", "ates", "ated", "ating", "izing", "ising", "ity", "ing",
            "ion", "ive", "ize", "ise", "ful", "ers", "ors", "ies", "ied", "est", "ate", "ant", "ent", "al", "ed", "er",
            "or", "es", "ly", "ic", "e", "y", "s");

    /** Irregular forms that content words of answers often have. */
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("wrote", "write"),
            Map.entry("written", "write"),
            Map.entry("ran", "run"),
            Map.entry("kept", "keep"),
            Map.entry("sent", "send"),
            Map.entry("held", "hold"),
            Map.entry("built", "build"),
            Map.entry("lost", "lose"),
            Map.entry("chose", "choose"),
            Map.entry("chosen", "choose"),
            Map.entry("grew", "grow"),
            Map.entry("grown", "grow"),
            Map.entry("broke", "break"),
            Map.entry("broken", "break"),
            Map.entry("found", "find"),
            Map.entry("made", "make"),
            Map.entry("took", "take"),
            Map.entry("taken", "take"),
            Map.entry("gave", "give"),
            Map.entry("given", "give"),
            Map.entry("told", "tell"),
            Map.entry("said", "say"),
            Map.entry("brought", "bring"),
            Map.entry("spent", "spend"),
            Map.entry("met", "meet"),
            Map.entry("led", "lead"),
            Map.entry("fell", "fall"),
            Map.entry("fallen", "fall"),
            Map.entry("rose", "rise"),
            Map.entry("knew", "know"),
            Map.entry("known", "know"),
            Map.entry("thought", "think"),
            Map.entry("went", "go"),
            Map.entry("gone", "go"),
            Map.entry("came", "come"),
            Map.entry("saw", "see"),
            Map.entry("seen", "see"),
            Map.entry("stored", "store"),
            Map.entry("stolen", "steal"),
            Map.entry("stole", "steal"),
            Map.entry("froze", "freeze"),
            Map.entry("frozen", "freeze"),
            Map.entry("hidden", "hide"),
            Map.entry("hid", "hide"),
            Map.entry("spoke", "speak"),
            Map.entry("spoken", "speak"),
            Map.entry("paid", "pay"),
            Map.entry("sold", "sell"),
            Map.entry("meant", "mean"),
            Map.entry("left", "leave"),
            Map.entry("felt", "feel"),
            Map.entry("dealt", "deal"),
            Map.entry("threw", "throw"),
            Map.entry("thrown", "throw"),
            Map.entry("drew", "draw"),
            Map.entry("drawn", "draw"),
            Map.entry("shown", "show"),
            Map.entry("indices", "index"),
            Map.entry("indexes", "index"),
            Map.entry("vertices", "vertex"),
            Map.entry("matrices", "matrix"),
            Map.entry("data", "data"),
            Map.entry("databases", "database"),
            Map.entry("slept", "sleep"),
            Map.entry("woke", "wake"),
            Map.entry("woken", "wake"),
            Map.entry("taught", "teach"));

    private Stemmer() {}

    static String stem(String word) {
        String base = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        base = IRREGULAR.getOrDefault(base, base);
        if (base.length() <= SHORTEST_STEM || base.endsWith("ss")) {
            return base;
        }
        for (String ending : ENDINGS) {
            int length = base.length() - ending.length();
            if (length >= SHORTEST_STEM && base.endsWith(ending)) {
                return undouble(base.substring(0, length));
            }
        }
        return base;
    }

    /** "stopp" becomes "stop", "fill" stays. */
    private static String undouble(String stem) {
        int last = stem.length() - 1;
        boolean doubled = last > 2 && stem.charAt(last) == stem.charAt(last - 1);
        return doubled && "lsz".indexOf(stem.charAt(last)) < 0 ? stem.substring(0, last) : stem;
    }
}
