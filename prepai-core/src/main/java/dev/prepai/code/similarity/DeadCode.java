package dev.prepai.code.similarity;

import dev.prepai.code.similarity.Word.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Drops statements that write a variable which is never read, as they are added to hide where a program comes from. */
final class DeadCode {
    private static final Set<String> WRITING = Set.of("=", "+=", "-=", "*=");
    private static final Set<String> GROWING = Set.of("append", "push");

    /** A variable may serve only to compute another one that is never read. */
    private static final int ROUNDS = 2;

    private final List<Statement> statements = new ArrayList<>();
    private final Set<String> read = new HashSet<>();

    private DeadCode(List<Word> words) {
        int start = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).isEnd()) {
                statements.add(new Statement(words.subList(start, i + 1)));
                start = i + 1;
            }
        }
        statements.forEach(statement -> statement.addReadTo(read));
    }

    static List<Word> remove(List<Word> words) {
        List<Word> left = words;
        for (int round = 0; round < ROUNDS; round++) {
            left = new DeadCode(left).left();
        }
        return left;
    }

    private List<Word> left() {
        return statements.stream()
                .filter(statement -> !statement.writes() || read.contains(statement.target()))
                .flatMap(statement -> statement.words.stream())
                .toList();
    }

    /** Words up to an end. */
    private record Statement(List<Word> words) {
        private static final int SHORTEST_WRITE = 4;

        boolean writes() {
            if (words.size() < SHORTEST_WRITE || words.get(0).kind() != Kind.OWN) {
                return false;
            }
            Word next = words.get(1);
            boolean assigns = next.kind() == Kind.SIGN && WRITING.contains(next.text());
            boolean grows = next.is(".") && GROWING.contains(words.get(2).text());
            return (assigns || grows) && words.stream().noneMatch(word -> word.is("fn"));
        }

        String target() {
            return words.get(0).text();
        }

        /** A variable that is read only to change it does not count as read. */
        void addReadTo(Set<String> names) {
            boolean writes = writes();
            words.stream()
                    .filter(Word::isName)
                    .map(Word::text)
                    .filter(name -> !writes || !name.equals(target()))
                    .forEach(names::add);
        }
    }
}
