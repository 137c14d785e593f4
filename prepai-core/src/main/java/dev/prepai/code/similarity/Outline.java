package dev.prepai.code.similarity;

import dev.prepai.code.similarity.Word.Kind;
import java.util.List;
import java.util.Set;

/**
 * What of a program is compared: symbols that are equal for words that may stand for each other, each with its line. It keeps no
 * text, and of a long program the first 20,000 words.
 */
public final class Outline {
    /** An outline of nothing. */
    public static final Outline EMPTY = new Outline(List.of());

    /** Punctuation that only repeats what other words tell. */
    private static final Set<String> SILENT = Set.of(",", ":", ".", "(", ")", "]", "{", "}");

    private static final int OWN_NAME = 1;

    private final int[] symbols;
    private final int[] lines;
    private final int[] grams;
    private final int[] fingerprints;

    private Outline(List<Word> words) {
        List<Word> told = words.stream()
                .filter(word -> !word.isEnd() && !SILENT.contains(word.text()))
                .toList();
        this.symbols = told.stream().mapToInt(Outline::symbol).toArray();
        this.lines = told.stream().mapToInt(Word::line).toArray();
        this.grams = Grams.of(symbols);
        this.fingerprints = Grams.winnow(grams);
    }

    /** Reads Python; any text has an outline. */
    public static Outline ofPython(String source) {
        return of(Lexer.python(source));
    }

    /** Reads JavaScript; any text has an outline. */
    public static Outline ofJavaScript(String source) {
        return of(Lexer.javaScript(source));
    }

    private static Outline of(List<Word> words) {
        return new Outline(Comparisons.turn(DeadCode.remove(Assignments.shorten(Names.mark(words)))));
    }

    /** Returns how many symbols there are. */
    int size() {
        return symbols.length;
    }

    int symbol(int index) {
        return symbols[index];
    }

    int line(int index) {
        return lines[index];
    }

    /** Returns the hash of the run that begins at each symbol. */
    int[] grams() {
        return grams;
    }

    /** Returns the hashes that winnowing keeps, each once. */
    int[] fingerprints() {
        return fingerprints;
    }

    private static int symbol(Word word) {
        return word.kind() == Kind.OWN ? OWN_NAME : word.text().hashCode();
    }
}
