package dev.prepai.code.analysis;

import dev.prepai.code.analysis.ScriptNode.Kind;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds the statements of a function that nothing leads to. Only what the text says for certain counts: a test that is not a
 * constant may turn out either way.
 */
final class ScriptReachability {
    private static final Pattern NOT_ZERO = Pattern.compile("0[xX][0_]*[1-9a-fA-F]|(0[oObB])?[0._]*[1-9]");

    private final BitSet unreachable;
    private final Map<String, Target> labels = new HashMap<>();
    private final Deque<Target> around = new ArrayDeque<>();

    private ScriptReachability(BitSet unreachable) {
        this.unreachable = unreachable;
    }

    /** Returns the lines of all statements that cannot be reached. */
    static List<Integer> unreachableLines(ScriptNode program) {
        BitSet unreachable = new BitSet();
        findBodies(program, unreachable);
        return unreachable.stream().boxed().toList();
    }

    private static void findBodies(ScriptNode node, BitSet unreachable) {
        ScriptNode body = node.isFunction() ? node.child(1) : node;
        if (node.isFunction() && body.is(Kind.BLOCK) || node.is(Kind.STATIC_BLOCK) || node.is(Kind.PROGRAM)) {
            new ScriptReachability(unreachable).complete(body.children());
        }
        node.children().forEach(child -> findBodies(child, unreachable));
    }

    /** Returns whether control can leave the list at its end. */
    private boolean complete(List<ScriptNode> statements) {
        boolean reachable = true;
        for (ScriptNode statement : statements) {
            if (reachable) {
                reachable = completes(statement);
            } else if (runs(statement)) {
                unreachable.set(statement.line(), statement.lastLine() + 1);
            }
        }
        return reachable;
    }

    /** Whether it would do anything; functions and variables are declared wherever they stand. */
    private static boolean runs(ScriptNode statement) {
        return switch (statement.kind()) {
            case EMPTY, FUNCTION_DECLARATION -> false;
            case VARIABLES ->
                !statement.text().equals("var")
                        || statement.children().stream().anyMatch(declarator -> declarator.size() == 2);
            default -> true;
        };
    }

    private boolean completes(ScriptNode node) {
        return switch (node.kind()) {
            case RETURN, THROW -> false;
            case BREAK -> leave(node, false);
            case CONTINUE -> leave(node, true);
            case BLOCK, FINALLY -> complete(node.children());
            case IF -> branches(node);
            case FOR, FOR_IN, FOR_OF, WHILE, DO -> loop(node, new Target());
            case SWITCH -> switchStatement(node);
            case TRY -> tryStatement(node);
            case CATCH, WITH -> completes(node.last());
            case LABELED -> labeled(node);
            default -> true;
        };
    }

    private boolean leave(ScriptNode jump, boolean again) {
        Target target = jump.text().isEmpty()
                ? around.stream()
                        .filter(candidate -> candidate.loop || !again)
                        .findFirst()
                        .orElse(null)
                : labels.get(jump.text());
        if (target != null) {
            target.continued |= again;
            target.broken |= !again;
        }
        return false;
    }

    private boolean branches(ScriptNode node) {
        boolean completes = node.size() % 2 == 0;
        for (int i = 0; i < node.size(); i++) {
            if (i % 2 == 1 || i == node.size() - 1) {
                completes |= completes(node.child(i));
            }
        }
        return completes;
    }

    private boolean loop(ScriptNode node, Target target) {
        ScriptNode body = node.is(Kind.DO) ? node.child(0) : node.last();
        target.loop = true;
        around.push(target);
        boolean again = completes(body) || target.continued;
        around.pop();
        boolean ends = switch (node.kind()) {
            case WHILE -> !isTrue(node.child(0));
            case DO -> again && !isTrue(node.child(1));
            case FOR -> !node.child(1).is(Kind.NONE) && !isTrue(node.child(1));
            default -> true;
        };
        return ends || target.broken;
    }

    private static boolean isTrue(ScriptNode test) {
        String text = test.text();
        return switch (test.kind()) {
            case STRING -> text.length() > 2;
            case LITERAL ->
                text.equals("true")
                        || text.startsWith("/")
                        || NOT_ZERO.matcher(text).lookingAt();
            default -> false;
        };
    }

    private boolean switchStatement(ScriptNode node) {
        Target target = new Target();
        around.push(target);
        boolean completes = true;
        boolean fallback = false;
        for (ScriptNode part : node.children().subList(1, node.size())) {
            fallback |= part.child(0).is(Kind.NONE);
            completes = complete(part.children().subList(1, part.size()));
        }
        around.pop();
        return completes || !fallback || target.broken;
    }

    private boolean tryStatement(ScriptNode node) {
        boolean completes = false;
        for (ScriptNode part : node.children()) {
            boolean end = completes(part);
            completes = part.is(Kind.FINALLY) ? completes && end : completes || end;
        }
        return completes;
    }

    private boolean labeled(ScriptNode node) {
        Target target = new Target();
        ScriptNode body = node;
        for (; body.is(Kind.LABELED); body = body.child(0)) {
            labels.put(body.text(), target);
        }
        boolean completes = body.isLoop() ? loop(body, target) : completes(body);
        return completes || target.broken;
    }

    /** What a jump may lead out of, and whether one does. */
    private static final class Target {
        private boolean loop;
        private boolean broken;
        private boolean continued;
    }
}
