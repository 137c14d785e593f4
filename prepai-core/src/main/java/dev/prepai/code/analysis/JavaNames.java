package dev.prepai.code.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that a source declares, and where they are read. Scopes are taken for as large as their block and hidden names for
 * those that hide them, so that a name may pass for read that is not, but not the other way round.
 */
final class JavaNames {
    private static final Set<String> ASSIGNMENTS =
            Set.of("=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", ">>>=");
    private static final Set<String> BEFORE_STATEMENTS = Set.of(";", "{", "}");
    /** What the serialization of objects reads. */
    private static final Set<String> SERIAL = Set.of(
            "serialVersionUID", "serialPersistentFields", "readObject", "writeObject", "readResolve", "writeReplace");

    private final JavaTokens tokens;
    private final List<Declared> declared = new ArrayList<>();
    private final BitSet noReads = new BitSet();

    JavaNames(JavaTokens tokens) {
        this.tokens = tokens;
    }

    /** Declares a name of a function, which can be read up to the end of its block. */
    void local(Name.Kind kind, int index, int end) {
        declare(new Declared(kind, index, end, false));
    }

    /** Declares a name of a class or of the file, which can be read wherever it can be seen. */
    void member(Name.Kind kind, int index, boolean used) {
        declare(new Declared(kind, index, -1, used || SERIAL.contains(tokens.text(index))));
    }

    private void declare(Declared name) {
        noReads.set(name.index);
        if (!tokens.text(name.index).equals("_")) {
            declared.add(name);
        }
    }

    /** Takes nothing between two tokens for read. */
    void ignore(int from, int to) {
        noReads.set(from, Math.max(from, to));
    }

    /** Returns the names in the order of their lines; only complete when everything was declared. */
    List<Name> names() {
        Set<String> reads = new HashSet<>();
        Map<String, List<Integer>> localReads = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isName(i) && !noReads.get(i) && !isOnlyWritten(i)) {
                reads.add(tokens.text(i));
                if (mayBeLocal(i)) {
                    localReads
                            .computeIfAbsent(tokens.text(i), text -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        return declared.stream()
                .map(name -> name.resolve(tokens, reads, localReads))
                .sorted(Comparator.comparingInt(Name::line))
                .toList();
    }

    private boolean mayBeLocal(int index) {
        String before = tokens.text(index - 1);
        return !before.equals(".")
                && !before.equals("::")
                && !tokens.text(index + 1).equals("(");
    }

    /** Tells whether a statement consists of an assignment to the name, or of counting it up or down. */
    private boolean isOnlyWritten(int index) {
        boolean own =
                tokens.text(index - 1).equals(".") && tokens.text(index - 2).equals("this");
        String before = tokens.text(own ? index - 3 : index - 1);
        String after = tokens.text(index + 1);
        boolean counted = (after.equals("++") || after.equals("--"))
                && tokens.text(index + 2).equals(";");
        return BEFORE_STATEMENTS.contains(before) && (counted || ASSIGNMENTS.contains(after));
    }

    /**
     * A name that stands somewhere.
     *
     * @param end where the block around it ends; -1 for a member
     * @param used whether it counts as read whatever the source says
     */
    private record Declared(Name.Kind kind, int index, int end, boolean used) {
        Name resolve(JavaTokens tokens, Set<String> reads, Map<String, List<Integer>> localReads) {
            String text = tokens.text(index);
            boolean read = used || text.startsWith("_");
            read |= end < 0 ? reads.contains(text) : isReadIn(localReads.getOrDefault(text, List.of()));
            return new Name(kind, text, tokens.line(index), read);
        }

        private boolean isReadIn(List<Integer> reads) {
            int first = Collections.binarySearch(reads, index);
            int next = first < 0 ? -first - 1 : first;
            return next < reads.size() && reads.get(next) < end;
        }
    }
}
