package dev.prepai.code.similarity;

import dev.prepai.code.similarity.Word.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns comparisons to one direction: {@code a > b} becomes {@code b < a}, and the shorter side of {@code ==} comes first. */
final class Comparisons {
    private static final Set<String> SIGNS = Set.of("<", ">", "<=", ">=", "==", "!=");
    private static final Set<String> LOOSER = Set.of(
            ",", "=", ":", ":=", "fn", "?", "and", "or", "in", "if", "loop", "return", "{", "}", "raise", "assert",
            "case", "yield", "del", "+=", "-=", "*=", "/=", "%=");

    /** Longer sides stay where they are, so that time stays linear in the length of the source. */
    private static final int LONGEST_SIDE = 30;

    private final List<Word> words;

    private Comparisons(List<Word> words) {
        this.words = new ArrayList<>(words);
    }

    static List<Word> turn(List<Word> words) {
        Comparisons comparisons = new Comparisons(words);
        for (int i = 0; i < words.size(); i++) {
            if (comparisons.isComparison(i)) {
                comparisons.turn(i);
            }
        }
        return comparisons.words;
    }

    private boolean isComparison(int index) {
        return at(index).kind() == Kind.SIGN && SIGNS.contains(at(index).text());
    }

    /** A chain such as {@code a < b < c} stays as it is. */
    private void turn(int index) {
        int before = endOfSide(index, -1);
        int after = endOfSide(index, 1);
        if (isComparison(before) || isComparison(after)) {
            return;
        }
        List<Word> left = words.subList(before + 1, index);
        List<Word> right = words.subList(index + 1, after);
        Word sign = words.get(index);
        boolean symmetric = !sign.text().startsWith("<");
        if (sign.text().startsWith(">") || (symmetric && shape(left) > shape(right))) {
            List<Word> turned = new ArrayList<>(right);
            turned.add(Word.sign(sign.text().replace('>', '<'), sign.line()));
            turned.addAll(left);
            for (int i = 0; i < turned.size(); i++) {
                words.set(before + 1 + i, turned.get(i));
            }
        }
    }

    /** Returns the first index in the direction that belongs to the side no more. */
    private int endOfSide(int sign, int direction) {
        int depth = 0;
        int index = sign + direction;
        for (; Math.abs(index - sign) <= LONGEST_SIDE; index += direction) {
            Word word = at(index);
            depth += word.is("(") || word.is("[") ? direction : word.is(")") || word.is("]") ? -direction : 0;
            if (word.isEnd() || depth < 0 || (depth == 0 && isLooser(word))) {
                return index;
            }
        }
        return sign;
    }

    private static boolean isLooser(Word word) {
        return word.kind() == Kind.SIGN && (LOOSER.contains(word.text()) || SIGNS.contains(word.text()));
    }

    /** Returns a number that is the same for the same words without own names, and smaller for fewer words. */
    private static long shape(List<Word> side) {
        int hash = 0;
        for (Word word : side) {
            hash = 31 * hash + (word.kind() == Kind.OWN ? 0 : word.text().hashCode());
        }
        return ((long) side.size() << Integer.SIZE) + Integer.toUnsignedLong(hash);
    }

    private Word at(int index) {
        return index >= 0 && index < words.size() ? words.get(index) : Word.OUTSIDE;
    }
}
