package dev.prepai.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts words that come in pieces into sentences, each as soon as the next one has begun. */
final class SpokenSentences {
    private static final Pattern END = Pattern.compile("[.!?…]+[\"'”’»)]*(?=\\s)|\\n");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final StringBuilder rest = new StringBuilder();

    /** Returns the sentences of a whole text. */
    static List<String> of(String text) {
        SpokenSentences sentences = new SpokenSentences();
        List<String> all = new ArrayList<>(sentences.add(text));
        all.addAll(sentences.end());
        return all;
    }

    /** Adds a piece and returns the sentences that are complete now. */
    List<String> add(String piece) {
        rest.append(piece);
        List<String> complete = new ArrayList<>();
        Matcher end = END.matcher(rest);
        int start = 0;
        while (end.find()) {
            put(complete, rest.substring(start, end.end()));
            start = end.end();
        }
        rest.delete(0, start);
        return complete;
    }

    /** Returns how long the sentence is that has not ended yet. */
    int open() {
        return rest.length();
    }

    /** Returns what is left. */
    List<String> end() {
        List<String> last = new ArrayList<>();
        put(last, rest.toString());
        rest.setLength(0);
        return last;
    }

    private static void put(List<String> sentences, String text) {
        String sentence = BLANKS.matcher(text).replaceAll(" ").strip();
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }
}
