package dev.prepai.code.similarity;

import dev.prepai.code.similarity.Word.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes {@code i++}, {@code i += 1} and {@code i = i + 1} in one form, the second one. */
final class Assignments {
    private static final Set<String> OPERATORS = Set.of("+", "-", "*", "/", "%", "**", "<<", ">>", "&", "|", "^");

    /** Longer targets stay as they are, so that time stays linear in the length of the source. */
    private static final int LONGEST_TARGET = 20;

    private final List<Word> words;
    private final List<Word> written = new ArrayList<>();

    private Assignments(List<Word> words) {
        this.words = words;
    }

    static List<Word> shorten(List<Word> words) {
        return new Assignments(words).shorten();
    }

    private List<Word> shorten() {
        int start = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.isEnd()) {
                start = i + 1;
            }
            int target = i - start;
            if (word.is("++") || word.is("--")) {
                written.add(Word.sign(word.text().charAt(0) + "=", word.line()));
                written.add(new Word(Kind.LITERAL, "1", word.line()));
            } else if (word.is("=") && repeats(start, i)) {
                i += target + 1;
                written.add(Word.sign(words.get(i).text() + "=", word.line()));
            } else {
                written.add(word);
            }
        }
        return written;
    }

    /** Whether the words from the start to the sign stand behind the sign again, before an operator. */
    private boolean repeats(int start, int sign) {
        int target = sign - start;
        int operator = sign + target + 1;
        return target > 0
                && target <= LONGEST_TARGET
                && operator < words.size()
                && OPERATORS.contains(words.get(operator).text())
                && texts(start, sign).equals(texts(sign + 1, operator));
    }

    private List<String> texts(int from, int to) {
        return words.subList(from, to).stream().map(Word::text).toList();
    }
}
