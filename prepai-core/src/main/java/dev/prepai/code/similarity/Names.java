package dev.prepai.code.similarity;

import dev.prepai.code.similarity.Word.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells names that the source defines from those that it only uses, such as methods of a library. */
final class Names {
    private static final Set<String> NAMING = Set.of("fn", "class", "loop");

    private final List<Word> words;
    private final Set<String> defined = new HashSet<>();

    private Names(List<Word> words) {
        this.words = words;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).isName() && isDefinition(i)) {
                defined.add(words.get(i).text());
            }
        }
    }

    /** Returns the same words with names from elsewhere marked as {@link Kind#KNOWN}. */
    static List<Word> mark(List<Word> words) {
        Names names = new Names(words);
        return IntStream.range(0, words.size()).mapToObj(names::marked).toList();
    }

    /** A name before {@code =} within brackets is that of an argument. */
    private boolean isDefinition(int index) {
        Word before = at(index - 1);
        Word after = at(index + 1);
        boolean argument = before.is("(") || before.is(",");
        boolean written = (after.is("=") || after.is("fn")) && !argument;
        return written || (before.kind() == Kind.SIGN && NAMING.contains(before.text()));
    }

    private Word marked(int index) {
        Word word = words.get(index);
        boolean member = at(index - 1).is(".");
        boolean called = at(index + 1).is("(");
        return word.isName() && (member || called) && !defined.contains(word.text())
                ? new Word(Kind.KNOWN, word.text(), word.line())
                : word;
    }

    private Word at(int index) {
        return index >= 0 && index < words.size() ? words.get(index) : Word.OUTSIDE;
    }
}
