package dev.prepai.code.analysis;

import dev.prepai.code.analysis.PythonNode.Kind;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Finds statements that are never reached because one before them always leaves: with return, raise, break or continue, on every
 * branch, or by an endless loop. A {@code with} may swallow what is raised in it, so it never counts as leaving.
 */
final class PythonFlow {
    private final PythonTree tree;
    private final BitSet unreachable = new BitSet();

    /** Whether each loop around the current statement, or the function where there is none, is left by a break. */
    private final Deque<Boolean> loops = new ArrayDeque<>(List.of(false));

    private PythonFlow(PythonTree tree) {
        this.tree = tree;
    }

    /** Returns the lines with code in statements that are never reached. */
    static List<Integer> unreachable(PythonTree tree) {
        PythonFlow flow = new PythonFlow(tree);
        flow.leaves(tree.module());
        flow.unreachable.and(tree.codeLines());
        return flow.unreachable.stream().boxed().toList();
    }

    private boolean leaves(PythonNode node) {
        return switch (node.kind()) {
            case BLOCK -> block(node.children());
            case RETURN, RAISE, CONTINUE -> true;
            case BREAK -> {
                loops.pop();
                loops.push(true);
                yield true;
            }
            case IF -> leaveAll(node.children(), Kind.BLOCK) && node.children().size() % 2 == 1;
            case MATCH -> leaveAll(node.children(), Kind.CASE) && matchesAll(node.lastChild());
            case TRY -> tryStatement(node.children());
            case WHILE -> loop(node) && isTrue(node.child(0));
            case FOR, FUNCTION, CLASS -> {
                loop(node);
                yield false;
            }
            case WITH -> {
                leaves(node.lastChild());
                yield false;
            }
            case CASE, HANDLER, ELSE, FINALLY -> leaves(node.lastChild());
            default -> false;
        };
    }

    private boolean block(List<PythonNode> statements) {
        boolean left = false;
        for (PythonNode statement : statements) {
            if (left && !makesGenerator(statement)) {
                unreachable.set(tree.firstLine(statement), tree.lastLine(statement) + 1);
            }
            left |= leaves(statement);
        }
        return left;
    }

    /** A yield makes its function a generator even where it is never reached, and is often put there for that. */
    private static boolean makesGenerator(PythonNode statement) {
        return statement.is(Kind.EXPRESSION) && statement.child(0).is(Kind.YIELD);
    }

    private boolean leaveAll(List<PythonNode> nodes, Kind kind) {
        boolean all = true;
        for (PythonNode node : nodes) {
            all &= !node.is(kind) || leaves(node);
        }
        return all;
    }

    private boolean tryStatement(List<PythonNode> parts) {
        boolean body = leaves(parts.get(0));
        boolean handled = leaveAll(parts, Kind.HANDLER);
        boolean last = false;
        for (PythonNode part : parts) {
            if (part.is(Kind.ELSE)) {
                body |= leaves(part);
            } else if (part.is(Kind.FINALLY)) {
                last = leaves(part);
            }
        }
        return last || (body && handled);
    }

    /** Visits what may be repeated, then what follows; returns whether no break leaves it. */
    private boolean loop(PythonNode node) {
        loops.push(false);
        leaveAll(node.children(), Kind.BLOCK);
        boolean left = loops.pop();
        leaveAll(node.children(), Kind.ELSE);
        return !left;
    }

    private boolean isTrue(PythonNode test) {
        String text = tree.tokens().get(test.first()).text();
        return test.is(Kind.CONSTANT) && (text.equals("True") || text.equals("1"));
    }

    private static boolean matchesAll(PythonNode matchCase) {
        return matchCase.children().size() == 2 && PythonBody.matchesAll(matchCase.child(0));
    }
}
